import type { EmployerActor, StaffActor } from '@/lib/access/actor'
import { database } from '@/lib/data/client'
import { unreportedLines } from '@/lib/data/situation-report/reports'
import {
  handInSituationReport,
  receiveSituationReport,
  returnSituationReport,
  officeOfEmployer,
} from '@/lib/services/situation-report/steps'
import { printReport } from '@/lib/services/situation-report/print'
import { approvedNew, employee, value, type OpenEmployer, type World } from '../../support/scenario'

/** A unit with one file at its office, and everything that can be done with its table. */
export async function answerableReport(world: World, employer: OpenEmployer) {
  const id = await approvedNew(world, await employee(world, employer), employer)
  const versionOf = async (reportId: string) =>
    (await database().situationReport.findUniqueOrThrow({ where: { id: reportId } })).version
  return {
    openLines: async () => unreportedLines(database(), await value(officeOfEmployer(database(), world.as(employer)))),
    handIn: (by: EmployerActor = employer) =>
      handInSituationReport(world.as(by), { applicationIds: [id], sealedCopy: false }),
    receive: async (staff: StaffActor, reportId: string) =>
      receiveSituationReport(world.as(staff), { reportId, seenVersion: await versionOf(reportId) }),
    giveBack: async (staff: StaffActor, reportId: string, reason: string) =>
      returnSituationReport(world.as(staff), { reportId, seenVersion: await versionOf(reportId), reason }),
    print: async (actor: EmployerActor | StaffActor, reportId: string) => {
      const made = await printReport({ actor, now: world.now }, { reportId })
      return made.ok ? null : made.refusal.code
    },
  }
}
