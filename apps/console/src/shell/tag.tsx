import type { HTMLAttributes } from 'react'
import './tag.css'

type TagProps = HTMLAttributes<HTMLSpanElement> & {
  /** green, gold, orange, volcano, red, blue or purple; plain for anything else. */
  readonly color?: string
}

/** A state or a class in a few words: the words say it, the colour only helps to find it. */
export const Tag = ({ color = '', children, ...rest }: TagProps) => (
  <span className={`tag ${color}`} {...rest}>
    {children}
  </span>
)
