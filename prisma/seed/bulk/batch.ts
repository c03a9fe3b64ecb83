import { database, type Prisma } from '@/lib/data/client'

/** Rows waiting to be written together; parents before children. */
export type Batch = {
  person: Prisma.PersonCreateManyInput[]
  profileSection: Prisma.ProfileSectionCreateManyInput[]
  employment: Prisma.EmploymentCreateManyInput[]
  attachment: Prisma.AttachmentCreateManyInput[]
  application: Prisma.ApplicationCreateManyInput[]
  snapshot: Prisma.SnapshotCreateManyInput[]
  permit: Prisma.PermitCreateManyInput[]
  event: Prisma.EventCreateManyInput[]
}

export const emptyBatch = (): Batch => ({
  person: [],
  profileSection: [],
  employment: [],
  attachment: [],
  application: [],
  snapshot: [],
  permit: [],
  event: [],
})

/** Writes a batch in one transaction: all of it or nothing. */
export async function write(batch: Batch): Promise<void> {
  const db = database()
  await db.$transaction([
    db.person.createMany({ data: batch.person }),
    db.profileSection.createMany({ data: batch.profileSection }),
    db.employment.createMany({ data: batch.employment }),
    db.attachment.createMany({ data: batch.attachment }),
    db.application.createMany({ data: batch.application }),
    db.snapshot.createMany({ data: batch.snapshot }),
    db.permit.createMany({ data: batch.permit }),
    db.event.createMany({ data: batch.event }),
  ])
}
