export { familyRows, type Json } from './columns/family-rows.ts'
export { FAMILY_COLUMNS, type SqlType } from './columns/family-table.ts'
export { conditionSql, lawSql } from './program/law-sql.ts'
