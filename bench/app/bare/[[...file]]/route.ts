import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { database } from '@/lib/data/client'
import { toColumn } from '@/lib/data/days'
import { deskRows, findDesk, worklistQuery } from '@/lib/data/application/worklist'
import { addDays, dayOf } from '@/lib/domain/dates'

// What the same framework, the same client and the same statements cost without session, scope and rules: the floors
// beside which the bench puts ours.

const scope = { kind: 'level', district: 'haidian', level: 'district-first', township: null } as const
const [size, limit] = [50, 1000]

/** The statement of the worklist: its first page with the seven counts above it. */
function desk() {
  const today = dayOf(new Date().toISOString())
  const [start, tomorrow, nextWeek] = [today, addDays(today, 1), addDays(today, 7)].map(toColumn)
  const rows = (filter: Parameters<typeof deskRows>[1]) => deskRows(scope, filter, limit)
  const counts = {
    ...{ all: rows({}), overdue: rows({ before: start }), today: rows({ from: start, before: tomorrow }) },
    ...{ week: rows({ from: tomorrow, before: nextWeek }), mine: rows({ claim: { by: 'me', staffId: uuid() } }) },
    ...{ open: rows({ claim: { by: 'nobody' } }), total: rows({}) },
  }
  return findDesk(database(), scope, { filter: {}, place: {}, size, counts })
}

/** Everything that is stored of a file, in three statements. */
async function everythingOf(id: string) {
  const db = database()
  const [application, events] = await Promise.all([
    db.application.findUniqueOrThrow({ where: { id }, include: { snapshots: true, person: true, employer: true } }),
    db.event.findMany({ where: { stream: id }, orderBy: { seq: 'asc' } }),
  ])
  const owners = [application.personId, application.employmentId].flatMap((owner) => owner ?? [])
  const attachments = await db.attachment.findMany({ where: { ownerId: { in: owners }, current: true } })
  return { ...application, events, attachments }
}

type Context = { params: Promise<{ file?: string[] }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [id] = (await params).file ?? []
  if (id !== undefined) return Response.json(await everythingOf(id))
  if (new URL(request.url).searchParams.has('rows'))
    return Response.json(await database().$queryRaw(worklistQuery(scope, {}, {}, size)))
  return Response.json(await desk())
}

/**
 * A naive decision: read, guard, update, two rows. Its event lies in a stream of its own, because the file's has a chain
 * that only the verbs keep: this database is made for the bench and for nothing else.
 */
export async function POST(request: Request): Promise<Response> {
  const { applicationId: id }: { applicationId: string } = await request.json()
  const [at, commandId] = [new Date(), uuid()]
  const version = await database().$transaction(async (tx) => {
    const found = await tx.application.findUniqueOrThrow({ where: { id } })
    if (found.status !== 'under-review') throw new Error('not under review')
    const { count } = await tx.application.updateMany({
      where: { id, version: found.version },
      data: { version: found.version + 1, sortKey: found.sortKey },
    })
    if (count !== 1) throw new Error('changed meanwhile')
    const hash = createHash('sha256').update(commandId).digest('base64url')
    const by = { actorKind: 'system', actorLabel: 'bench', at, commandId }
    await tx.event.create({
      data: { stream: commandId, seq: 1, streamKind: 'bench', type: 'bench', data: {}, ...by, prevHash: '', hash },
    })
    await tx.command.create({ data: { id: commandId, verb: 'bench', actor: 'bench', outcome: {}, at } })
    return found.version + 1
  })
  return Response.json({ version })
}
