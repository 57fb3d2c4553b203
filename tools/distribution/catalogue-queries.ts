/** Tables of ours: ordinary, partitioned and foreign ones outside the system's schemas and extensions. */
const OURS = `
  select c.oid, n.nspname || '.' || c.relname as name, c.relkind, c.relispartition
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f')
    and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

export const TABLES = `
  with ours as (${OURS})
  select o.name, p.name as parent, o.relkind = 'p' as partitioned
  from ours o
  left join pg_inherits i on i.inhrelid = o.oid and o.relispartition
  left join ours p on p.oid = i.inhparent
  order by o.name`

export const COLUMNS = `
  with ours as (${OURS})
  select o.name as table, a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type,
         a.attnotnull as "notNull",
         a.attidentity <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid) ~ '\\mnextval\\(', false) as drawn
  from ours o
  join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  order by o.name, a.attnum`

/** Keys a partition has from its parent are told once, at the parent. In an exclusion only `=` compares equality. */
export const KEYS = `
  with ours as (${OURS})
  select o.name as table, k.relname::text as name,
         case when i.indisprimary then 'primary key' when i.indisexclusion then 'exclusion constraint'
              else 'unique index' end as kind,
         array(select a.attname::text
               from unnest(i.indkey) with ordinality as part(num, place)
               join pg_attribute a on a.attrelid = i.indrelid and a.attnum = part.num
               where part.place <= i.indnkeyatts
                 and (c.conexclop is null
                      or (select oprname from pg_operator where oid = c.conexclop[part.place]) = '=')
               order by part.place) as columns
  from ours o
  join pg_index i on i.indrelid = o.oid and (i.indisunique or i.indisexclusion)
  join pg_class k on k.oid = i.indexrelid and not k.relispartition
  left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')
  order by o.name, k.relname`

const namesOf = (numbers: string, relation: string) => `
         array(select a.attname::text from unnest(${numbers}) with ordinality as part(num, place)
               join pg_attribute a on a.attrelid = ${relation} and a.attnum = part.num order by part.place)`

export const FOREIGN_KEYS = `
  with ours as (${OURS})
  select o.name as table, c.conname::text as name, t.name as target,
         ${namesOf('c.conkey', 'c.conrelid')} as columns,
         ${namesOf('c.confkey', 'c.confrelid')} as "targetColumns",
         c.confdeltype as "deleteCode", c.confupdtype as "updateCode"
  from ours o
  join pg_constraint c on c.conrelid = o.oid and c.contype = 'f' and c.conparentid = 0
  join ours t on t.oid = c.confrelid
  order by o.name, c.conname`

export const TRIGGERS = `
  with ours as (${OURS})
  select o.name as table, t.tgname::text as name
  from ours o join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal and t.tgparentid = 0
  order by 1, 2`

export const RULES = `
  with ours as (${OURS})
  select o.name as table, r.rulename::text as name
  from ours o join pg_rewrite r on r.ev_class = o.oid and r.rulename <> '_RETURN'
  order by 1, 2`

export const SUBQUERY_POLICIES = `
  with ours as (${OURS})
  select o.name as table, p.polname::text as name
  from ours o join pg_policy p on p.polrelid = o.oid
  where concat(p.polqual::text, p.polwithcheck::text) ~ '\\{SUBLINK'
  order by 1, 2`
