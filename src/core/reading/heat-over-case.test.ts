import { expect, it } from 'vitest'
import { heatCourseOf } from './heat-over-case.ts'

it('one message has no course', () => {
  expect(heatCourseOf([])).toBeUndefined()
  expect(heatCourseOf([4])).toBeUndefined()
})

it('the latest message is held against the two before it', () => {
  expect(heatCourseOf([1, 3])).toBe('rising')
  expect(heatCourseOf([3, 3, 1])).toBe('cooling')
  expect(heatCourseOf([0, 4, 3, 3])).toBe('cooling')
  expect(heatCourseOf([4, 2, 2])).toBe('cooling')
  expect(heatCourseOf([0, 0, 2, 2, 2])).toBe('level')
})
