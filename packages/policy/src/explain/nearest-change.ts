import type { Figure } from './figure.ts'
import { standingOf } from './standing.ts'

/** A figure that bends at every step (a rounded sum that decides) is given up after so many. */
const STEPS = 400

/**
 * The nearest value of a figure, downwards or upwards, at which class or grants differ. Walks from stretch to stretch
 * (see `Piece`), so that no turn between is missed, monotone or not; undefined when the range ends first, when what
 * lies between cannot be told, or when the steps run out.
 */
export const nearestChange = (figure: Figure, towards: -1 | 1): number | undefined => {
  const standing = standingOf(figure.run(figure.at))
  let x = figure.at
  for (let step = 0; step < STEPS; step += 1) {
    const piece = figure.piece(x)
    const here = standingOf(figure.run(x, piece))
    if (here === undefined) return undefined
    if (here !== standing) return x
    x = towards < 0 ? piece.low - 1 : piece.high + 1
    if (x < figure.low || x > figure.high) return undefined
  }
  return undefined
}
