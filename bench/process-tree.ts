import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** One process as /proc tells it (Linux). */
export interface ProcessInfo {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

export const allProcesses = (): ProcessInfo[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\u0000', ' ').trim()
        return [{ pid: Number(name), parent, command }]
      } catch {
        return []
      }
    })

/** The process and everything below it. */
export const treeOf = (root: number, processes = allProcesses()): ProcessInfo[] => {
  const found = processes.filter(({ pid }) => pid === root)
  for (let i = 0; i < found.length; i += 1) {
    found.push(...processes.filter(({ parent }) => parent === found[i]?.pid))
  }
  return found
}

/** Proportional set size in MB: memory shared by n processes counts 1/n in each. */
export const pssOf = (pid: number): number => {
  const file = `/proc/${pid}/smaps_rollup`
  if (!existsSync(file)) return 0
  try {
    const kb = /^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]
    return Number(kb ?? 0) / 1024
  } catch {
    return 0
  }
}
