import { type Document, isMap, parseDocument, visit, type YAMLMap } from 'yaml'
import { PolicyError, problemAt } from '../problems.ts'
import { NO_RECORD } from '../source/decode.ts'
import { yamlFault } from '../source/yaml-fault.ts'

/** Plain YAML as JavaScript has it: what a reader of rows looks into. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

const isPlainRecord = (value: Plain | undefined): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record's fields; of anything else none. */
export const fieldsOf = (value: Plain | undefined): { readonly [key: string]: Plain } =>
  isPlainRecord(value) ? value : {}

export const listOf = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : [])

/** A scalar as it is written; lists and records as JSON. */
export const textOf = (value: Plain | undefined): string => {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A record of the fields that say something. */
export const filled = (fields: Readonly<Record<string, Plain | undefined>>): { [key: string]: Plain } =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([k, v]) => (v === undefined || v === '' ? [] : [[k, v]])),
  )

/** The text of a draft as a document that keeps comments. @throws PolicyError on text that is no YAML record */
export const openDocument = (text: string): Document => {
  const document = parseDocument(text)
  const [fault] = document.errors
  if (fault) {
    const line = text.slice(0, fault.pos[0]).split('\n').length
    throw new PolicyError([problemAt({ path: 'draft.yaml', line }, yamlFault(fault))])
  }
  if (document.contents === null) document.contents = document.createNode({}) as never
  if (!isMap(document.contents))
    throw new PolicyError([problemAt({ path: 'draft.yaml', line: 1 }, { message: NO_RECORD })])
  return document
}

/** A section of a draft as plain values. */
export const sectionOf = (text: string, section: string): readonly Plain[] => {
  const whole: Plain = openDocument(text).toJS()
  return listOf(fieldsOf(whole)[section])
}

const SHORT = new Set(['basis', 'who', 'open', 'amount'])

/** Small records on one line, as people write them. */
const inline = (document: Document): void => {
  visit(document, {
    Pair: (_, pair) => {
      if (SHORT.has(String(pair.key)) && isMap(pair.value)) flow(pair.value)
    },
  })
}
const flow = (map: YAMLMap): void => {
  map.flow = true
}

/** The text with a section replaced; everything else, comments too, stays as it was written. */
export const withSection = (text: string, section: string, entries: readonly Plain[]): string => {
  const document = openDocument(text)
  if (entries.length === 0) document.delete(section)
  else document.set(section, document.createNode(entries))
  inline(document)
  return document.toString({ lineWidth: 110 })
}
