import { z } from 'zod'

/** RFC 9457 problem details with a stable code, the field it is about, and the same sentence in two languages. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: z.string(),
  field: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
})

export type Problem = z.infer<typeof problem>
