/** A column as far as distribution cares. `drawn` = identity or default from a sequence. */
export interface Column {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly drawn: boolean
}

/** A primary key, unique index or exclusion constraint; `columns` are those compared for equality. */
export interface Key {
  readonly name: string
  readonly kind: 'primary key' | 'unique index' | 'exclusion constraint'
  readonly columns: readonly string[]
}

export type ForeignKeyAction = 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default'

export interface ForeignKey {
  readonly name: string
  readonly target: string
  readonly columns: readonly string[]
  readonly targetColumns: readonly string[]
  readonly onDelete: ForeignKeyAction
  readonly onUpdate: ForeignKeyAction
}

/** An ordinary or partitioned table, named `schema.table`; `parent` when it is a partition. */
export interface Table {
  readonly name: string
  readonly parent: string | undefined
  readonly partitioned: boolean
  readonly columns: readonly Column[]
  readonly keys: readonly Key[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly triggers: readonly string[]
  readonly rules: readonly string[]
  /** Row-level security policies whose expressions hold a subquery. */
  readonly subqueryPolicies: readonly string[]
}

export type Catalogue = readonly Table[]

/** One reason why a table could not be distributed as the manifest says. */
export interface Violation {
  readonly table: string
  readonly rule: string
  readonly message: string
}
