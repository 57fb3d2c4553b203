#!/usr/bin/env node
/** A command of `songtan`; results go to `out`, progress and errors to `err`. @returns the exit code. */
interface Command {
  run(args: readonly string[], io: { out(line: string): void; err(line: string): void }): Promise<number>
}

const COMMANDS: Readonly<Record<string, { readonly usage: string; load(): Promise<Command> }>> = {
  scenarios: { usage: 'scenarios [--packs DIR] PATH…', load: () => import('./cli/scenarios.ts') },
  assess: { usage: 'assess FILE', load: () => import('./cli/assess.ts') },
  administrators: { usage: 'administrators CODE', load: () => import('./cli/administrators.ts') },
  simulate: { usage: 'simulate --place CODE --change FILE', load: () => import('./cli/simulate.ts') },
  audit: { usage: 'audit verify', load: () => import('./cli/audit.ts') },
}

const WRONG_USE = 2

const io = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
}

const usage = `usage: songtan ${Object.values(COMMANDS)
  .map((command) => command.usage)
  .join(' | ')}`

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
if (!command) {
  io.err(usage)
  process.exitCode = WRONG_USE
} else {
  try {
    process.exitCode = await (await command.load()).run(args, io)
  } catch (error) {
    io.err(`songtan: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = error instanceof Error && error.name === 'ConfigError' ? WRONG_USE : 1
  }
}
