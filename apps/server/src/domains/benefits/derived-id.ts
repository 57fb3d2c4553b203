import { type Expression, type RawBuilder, sql } from 'kysely'

const TIME_DIGITS = 12

/**
 * An id for each row of a set made in one statement: a UUID version 8 (RFC 9562 §5.8) with the time of `seed`, a
 * uuidv7 made by the program, and 72 bits of MD5 over the seed and what names the row. The same seed and name give
 * the same id, and nothing volatile runs inside the statement (ADR 0009).
 */
export const derivedId = (seed: string, name: Expression<string>): RawBuilder<string> => {
  const head = `${seed.replaceAll('-', '').slice(0, TIME_DIGITS)}8`
  return sql<string>`overlay(overlay(md5(${seed}::text || ${name}) placing ${head}::text from 1 for 13)
    placing 'a' from 17 for 1)::uuid`
}
