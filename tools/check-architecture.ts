import process from 'node:process'
import { checkArchitecture } from './architecture/check.ts'

/** `node tools/check-architecture.ts [ROOT]`: a line a violation, a summary, exit 1 when there is any. */
const root = process.argv[2] ?? process.cwd()
const { files, violations } = checkArchitecture(root)
for (const { path, line, rule, message } of violations)
  process.stdout.write(`${path}:${line} ${rule} ${message}\n`)
process.stdout.write(`architecture: ${files} files read, ${violations.length} violations\n`)
process.exitCode = violations.length > 0 ? 1 : 0
