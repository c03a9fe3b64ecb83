/** Where a notice goes: 站内消息, or a short message as well. */
export type NoticeChannel = 'inbox' | 'sms'

/** What a notice is about. Only a reminder can be declined; everything else is owed to whoever it concerns. */
export type NoticeCategory = 'decision' | 'deadline' | 'reminder' | 'link'
