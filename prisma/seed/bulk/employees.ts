import { database } from '@/lib/data/client'
import { addMonths, dayOf } from '@/lib/domain/dates'
import { actorOf, employerActor } from './actors'
import { emptyBatch, write } from './batch'
import { addLink } from './links'
import { addPerson } from './people'
import { shareFile } from './shared-files'

/** People from here on are invented in bulk; personas and situations have the numbers below. */
const firstNumber = 20_000
const positions = ['工程师', '产品经理', '研究员', '财务主管', '运营专员', '设计师']

/** Fills an employer up to `total` people 在职, each linked with a contract. */
export async function addEmployees(employerId: string, total: number, now: Date): Promise<void> {
  const present = await database().employment.count({ where: { employerId, status: 'active' } })
  const employer = await employerActor(employerId)
  const today = dayOf(now.toISOString())
  const contract = await shareFile('labour-contract', today)
  const batch = emptyBatch()
  for (let index = 0; index < total - present; index += 1) {
    const person = addPerson(batch, firstNumber + index)
    const startsOn = addMonths(today, -6 - (index % 60))
    const terms = {
      startsOn,
      endsOn: index % 4 === 0 ? null : addMonths(today, 6 + (index % 40)),
      position: positions[index % positions.length] ?? '工程师',
    }
    const at = new Date(now.getTime() - (30 + (index % 400)) * 86_400_000)
    addLink(batch, { person: actorOf(person), employer, at, terms }, contract)
  }
  await write(batch)
}
