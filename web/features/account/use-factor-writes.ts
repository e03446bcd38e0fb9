import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'

/** A second factor that is not confirmed yet. */
export interface NewFactor {
  /** What the QR code says. */
  readonly uri: string
  readonly codes: readonly string[]
}

export interface FactorWrites {
  readonly begin: (password: string) => Promise<NewFactor>
  readonly confirm: (code: string) => Promise<void>
  readonly makeCodes: (password: string) => Promise<readonly string[]>
  readonly turnOff: (password: string) => Promise<void>
}

/** The sign-in library's steps of a second factor. Each throws what it refuses. */
export function useFactorWrites(): FactorWrites {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const readAnew = () => queryClient.invalidateQueries({ queryKey: ['account'] })
  return {
    begin: async (password) => {
      const answer = (await client.auth('two-factor/enable', { password })) as { totpURI: string; backupCodes: string[] }
      return { uri: answer.totpURI, codes: answer.backupCodes }
    },
    confirm: async (code) => {
      await client.auth('two-factor/verify-totp', { code: code.replace(/\s/g, '') })
      await readAnew()
    },
    makeCodes: async (password) => {
      const answer = (await client.auth('two-factor/generate-backup-codes', { password })) as { backupCodes: string[] }
      return answer.backupCodes
    },
    turnOff: async (password) => {
      await client.auth('two-factor/disable', { password })
      await readAnew()
    },
  }
}
