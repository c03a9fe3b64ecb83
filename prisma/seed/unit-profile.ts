import type { EmployerProfile } from '@/lib/domain/employer/employer-profile'
import { certificateNumber } from './scenario/profiles'
import type { UnitPersona } from './cast/facts'

/** A second classification beside the first, for as long as that one (U-26). */
export const alsoSoftware = ({ qualification: { entries }, ...profile }: EmployerProfile): EmployerProfile => ({
  ...profile,
  qualification: {
    entries: entries.flatMap((entry) => [
      entry,
      { ...entry, classification: 'software', certificateNumber: certificateNumber('certificate-software') },
    ]),
  },
})

/** What the operator of a persona types: himself, and the place where the unit is registered and pays. */
export const unitProfile =
  ({ operator, registered }: UnitPersona) =>
  (profile: EmployerProfile): EmployerProfile => ({
    ...profile,
    general: {
      ...profile.general,
      registeredCapital: registered.capital,
      registeredDistrict: registered.district,
      registeredAddress: registered.address,
      taxDistrict: registered.district,
      socialInsuranceDistrict: registered.district,
    },
    operator: { ...profile.operator, ...operator, address: registered.address },
  })
