import { notice, toPerson, type Notice } from '../notice/notice'

/** The identity platform has another name of a person: it is the register of names, but nobody is renamed unseen. */
export const personRenamed = (personId: string): Notice[] => [
  notice(toPerson(personId), 'person-renamed', { about: { page: 'home' }, sms: true, naming: { person: personId } }),
]
