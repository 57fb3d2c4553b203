import type { ResidentId } from '@songtan/kernel'

/** Who somebody says to be, with the token of a liveness check made on the phone. */
export interface IdentityClaim {
  readonly name: string
  readonly residentId: ResidentId
  readonly livenessToken: string
}

/** `unavailable` when it could not be asked: never read as either of the others. */
export type IdentityAnswer = 'match' | 'mismatch' | 'unavailable'

/** Asks the population registry (公安人口库) whether name, number and face belong together. */
export interface IdentityProvider {
  verify(claim: IdentityClaim): Promise<IdentityAnswer>
}

/** The demo's provider: agrees, unless the token asks it to disagree or to be down. */
export const simulatedIdentity: IdentityProvider = {
  verify: async ({ livenessToken }) => {
    if (livenessToken === 'simulate:mismatch') return 'mismatch'
    return livenessToken === 'simulate:unavailable' ? 'unavailable' : 'match'
  },
}

/** Where no provider is set up: nobody can be identified on a phone, the window still can. */
export const noIdentity: IdentityProvider = { verify: async () => 'unavailable' }
