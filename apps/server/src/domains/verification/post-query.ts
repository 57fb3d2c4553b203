import type { SourceCode } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import type { Failure, SourceAnswer } from './domain/records.ts'
import type { SourceAddress } from './source-directory.ts'
import { readReply, type SourceQuery } from './source-protocol.ts'

const MAX_BYTES = 512 * 1024

const failed = (failure: Failure): SourceAnswer => ({ state: 'failed', failure })

/** The body as text, or undefined when it is longer than any honest answer. */
const readBody = async (response: Response): Promise<string | undefined> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MAX_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const readJson = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Sends one question and waits for the answer, whole, within the source's time. Never throws: what goes wrong is a
 * stable failure. Only `ask-source.ts` may call this, since it is the one place where queries leave.
 */
export const postQuery = async (
  code: SourceCode,
  address: SourceAddress,
  query: SourceQuery,
  day: PlainDate,
): Promise<SourceAnswer> => {
  try {
    const response = await fetch(address.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(address.token ? { authorization: `Bearer ${address.token}` } : {}),
      },
      body: JSON.stringify(query),
      redirect: 'error',
      signal: AbortSignal.timeout(address.timeoutMs),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return failed(response.status >= 500 ? 'error' : 'refused')
    }
    return readReply(code, day, readJson(await readBody(response)))
  } catch (error) {
    return failed(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable')
  }
}
