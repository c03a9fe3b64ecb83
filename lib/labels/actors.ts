type Kind = 'employer' | 'person' | 'staff'

/** 单位入口 / 个人入口 (G-04), and the door of the authorities. */
export const entranceLabels: Record<Kind, string> = {
  employer: '单位入口',
  person: '个人入口',
  staff: '审核入口',
}

export const portalLabels: Record<Kind, string> = { employer: '单位版', person: '个人版', staff: '审核端' }

type Named =
  | { kind: 'person'; name: string }
  | { kind: 'employer'; employerName: string; operatorName: string }
  | { kind: 'staff'; name: string; authorityName: string }

/** Who is signed in, in one phrase. */
export function actorLabel(actor: Named): string {
  switch (actor.kind) {
    case 'person':
      return `${actor.name}（个人）`
    case 'employer':
      return `${actor.employerName}（经办人 ${actor.operatorName}）`
    case 'staff':
      return `${actor.name}（${actor.authorityName}）`
  }
}
