import type { PermitType } from '../../domain/codes'
import type { PlainDate } from '../../domain/dates'
import type { EmploymentStatus } from '../../domain/employment/lifecycle'
import type { AttachmentOwner, WrittenAttachment } from '../attachment/attachments'
import { declarationSlot } from '../attachment/declaration-use'
import type { Db } from '../client'
import { Prisma } from '../generated/client'

type Asked = {
  personId: string | null
  employerId: string
  employmentId: string | null
  permitType: PermitType
  district: string
  form: { kind: string }
}

type Link = { id: string; status: EmploymentStatus; startsOn: PlainDate | null; endsOn: PlainDate | null }

type Business = { id: string; number: string; kind: string; status: string }

/** What the tables say about one application; days and instants are texts. */
export type DossierRecords<PersonRow, UnitRow> = {
  person: PersonRow | null
  unit: UnitRow | null
  files: WrittenAttachment[]
  link: (Link & { position: string | null }) | null
  hasPermit: boolean
  /** Every version of 诚信声明, and the businesses of the person that may have used one. */
  declarations: WrittenAttachment[]
  businesses: (Business & { submittedAt: string | null; judgedOn: string | null; rounds: { takenAt: string }[] })[]
  /** Of a 新办 only: 单位主管部门变更 to this district that was granted (E-52), living permits of the unit (D-39). */
  moved: boolean
  permits: number
}

const one = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`(select to_jsonb(r) from (${rows}) r)`
const all = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(select coalesce(jsonb_agg(to_jsonb(r)), '[]') from (${rows}) r)`

/** Everything that a dossier is made of, in one message: every step that looks at facts asks for it. */
export async function readDossierRecords<PersonRow, UnitRow>(
  db: Db,
  { personId, employerId, employmentId, permitType, district, form }: Asked,
  { owners, person, unit }: { owners: readonly AttachmentOwner[]; person: Prisma.Sql; unit: Prisma.Sql },
): Promise<DossierRecords<PersonRow, UnitRow>> {
  const isNew = form.kind === 'new'
  const owned = Prisma.join(owners.map(({ kind, id }) => Prisma.sql`(${kind}::"AttachmentOwner", ${id}::uuid)`))
  const [records] = await db.$queryRaw<DossierRecords<PersonRow, UnitRow>[]>`
    select
      ${one(person)} as person,
      ${one(unit)} as unit,
      ${all(Prisma.sql`
        select * from "Attachment" where current and ("ownerKind", "ownerId") in (${owned})
        order by "uploadedAt"`)} as files,
      ${one(Prisma.sql`
        select id, status, "startsOn", "endsOn", position from "Employment"
        where id = ${employmentId}::uuid`)} as link,
      exists (
        select from "Permit" where "personId" = ${personId}::uuid and status in ('valid', 'suspended')
      ) as "hasPermit",
      ${all(Prisma.sql`
        select * from "Attachment"
        where "ownerKind" = 'person' and "ownerId" = ${personId}::uuid and slot = ${declarationSlot}`)} as declarations,
      ${all(Prisma.sql`
        select a.id, a.number, a.kind, a.status, a."submittedAt", a."judgedOn",
          (select coalesce(jsonb_agg(jsonb_build_object('takenAt', s."takenAt")), '[]')
            from "Snapshot" s where s."applicationId" = a.id) as rounds
        from "Application" a where a."personId" = ${personId}::uuid`)} as businesses,
      exists (
        select from "Application" where ${isNew} and "employerId" = ${employerId}::uuid
          and "permitType" = ${permitType} and district = ${district} and kind = 'authority-transfer' and status = 'granted'
      ) as moved,
      (
        select count(*)::int from "Permit" where ${isNew} and "employerId" = ${employerId}::uuid
          and "permitType" = ${permitType} and status in ('valid', 'suspended')
      ) as permits`
  if (!records) throw new Error('a statement without an answer')
  return records
}
