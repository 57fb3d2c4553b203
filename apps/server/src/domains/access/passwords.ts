import { hash, verify } from '@node-rs/argon2'

/** The cost of every hash (argon2id, 19 MiB, two passes: OWASP's first choice). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of nobody's password at the same cost: an unknown account takes as long to refuse as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$za0qJMbbQ2XXKbhLwzEDhw$aG0tTNBnjSGG271y4+EFFn3bOWsYx/MOJHWVO5OwxXA'

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** Is it the password? False for an account that does not exist, after the same work. */
export const passwordFits = async (stored: string | undefined, password: string): Promise<boolean> => {
  const fits = await verify(stored ?? NOBODY, password)
  return fits && stored !== undefined
}
