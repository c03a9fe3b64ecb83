import pg from 'pg'

/** Reads from the database of the system under test; tests look there for ids and for what must not have changed. */
export async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** The `id` of the first row; a test that finds none has no ground to stand on. */
export async function idOf(text: string, values: unknown[] = []): Promise<string> {
  const [row] = await query<{ id: string }>(text, values)
  if (!row) throw new Error(`nothing found by: ${text} (${values.join(', ')})`)
  return row.id
}

const ownedBy = (table: string): string =>
  `select t.id from "${table}" t join "Account" a on a."personId" = t."personId" where a.subject = $1`

/** The newest 新办 of a person of the seed. */
export const applicationOf = (subject: string): Promise<string> =>
  idOf(`${ownedBy('Application')} order by t."createdAt" desc`, [subject])

export const permitOf = (subject: string): Promise<string> => idOf(ownedBy('Permit'), [subject])

/** What stands behind the QR code of a person's 确认单. */
export const checkCodeOf = async (subject: string): Promise<string> =>
  idOf('select "checkCode" as id from "Permit" where id = $1', [await permitOf(subject)])

export const employmentOf = (subject: string): Promise<string> =>
  idOf(`${ownedBy('Employment')} order by t."requestedAt" desc`, [subject])

/** The newest 申请业务办理权限 of an employer of the seed. */
export const filingOf = (subject: string): Promise<string> =>
  idOf(
    `select t.id from "Application" t join "Account" a on a."employerId" = t."employerId"
     where a.subject = $1 and t.kind = 'filing-right' order by t."createdAt" desc`,
    [subject],
  )

/** The file that is in a person's slot now. */
export const attachmentOf = (subject: string, slot: string): Promise<string> =>
  idOf(
    `select t.id from "Attachment" t join "Account" a on a."personId" = t."ownerId"
     where a.subject = $1 and t."ownerKind" = 'person' and t.slot = $2 and t.current`,
    [subject, slot],
  )

/** 单位关联码. */
export async function linkCodeOf(unitName: string): Promise<string> {
  const [row] = await query<{ linkCode: string }>('select "linkCode" from "Employer" where name = $1', [unitName])
  if (!row) throw new Error(`no employer ${unitName}`)
  return row.linkCode
}

/** A finished batch of renewals of a unit; the seed has none, so one without persons is written. */
export const batchOf = (subject: string): Promise<string> =>
  idOf(
    `insert into "Batch" (id, "employerId", kind, "accountId", "operatorName", "createdAt", "finishedAt")
     select gen_random_uuid(), "employerId", 'start-renewal', id, '', now(), now() from "Account" where subject = $1
     returning id`,
    [subject],
  )
