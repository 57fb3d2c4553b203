import pg from 'pg'

/** The two roles the program runs under; neither owns a table of ours (architecture §5). */
export const APP_ROLE = 'songtan_app'
export const JOBS_ROLE = 'songtan_jobs'

export interface RolePasswords {
  readonly app: string
  readonly jobs: string
}

/** Serialises role making: roles are shared by all databases of a server, so two starts could race. */
const ROLE_LOCK = 7_019_001

const ensureRole = async (client: pg.Client, role: string, password: string): Promise<void> => {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(`${verb} role ${role} login nosuperuser password ${pg.escapeLiteral(password)}`)
}

/** Makes or updates both roles and lets them connect; pg-boss owns its schema under the jobs role. */
export const ensureRoles = async (client: pg.Client, passwords: RolePasswords): Promise<void> => {
  await client.query('select pg_advisory_lock($1)', [ROLE_LOCK])
  try {
    await ensureRole(client, APP_ROLE, passwords.app)
    await ensureRole(client, JOBS_ROLE, passwords.jobs)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [ROLE_LOCK])
  }
}

/** Gives the jobs role its schema in this database and the program its use of it. */
export const grantJobsSchema = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>('select current_user as name')
  const owner = pg.escapeIdentifier(rows[0]?.name ?? '')
  await client.query(`grant ${JOBS_ROLE} to ${owner}`)
  await client.query(`create schema if not exists pgboss authorization ${JOBS_ROLE}`)
  await client.query(`grant usage on schema pgboss to ${APP_ROLE}`)
  await client.query(
    `alter default privileges for role ${JOBS_ROLE} in schema pgboss grant select, insert, update, delete on tables to ${APP_ROLE}`,
  )
  await client.query(
    `alter default privileges for role ${JOBS_ROLE} in schema pgboss grant usage, select on sequences to ${APP_ROLE}`,
  )
  await client.query(
    `alter default privileges for role ${JOBS_ROLE} in schema pgboss grant execute on functions to ${APP_ROLE}`,
  )
}

/** The same server and database under another role. */
export const urlFor = (url: string, role: string, password: string, database?: string): string => {
  const target = new URL(url)
  target.username = role
  target.password = password
  if (database) target.pathname = `/${database}`
  return target.toString()
}
