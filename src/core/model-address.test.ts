import { expect, it } from 'vitest'
import { problemOfModelAddress } from './model-address.ts'

it.each([
  'https://models.example/v1',
  'http://localhost:11434/v1',
  'http://127.0.0.1:8080/v1',
  'http://ollama:11434/v1',
  'http://192.168.1.5/v1',
])('the address of a service may be %s', (address) => expect(problemOfModelAddress(address)).toBeUndefined())

it.each([
  'models.example',
  'ftp://models.example',
  'http://models.example/v1',
  'http://172.33.0.1/v1',
  'https://me:secret@models.example/v1',
  'https://models.example/v1?key=secret',
])('the address of a service is refused in words: %s', (address) => expect(problemOfModelAddress(address)).toMatch(/^must /))
