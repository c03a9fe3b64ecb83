import { Download } from '@/components/ui/icons'
import { TextLink } from '@/components/ui/text-link'

/** The pre-filled declaration beside its slot (pain 14). */
export function Declaration() {
  return (
    <TextLink href="/api/templates/person-integrity" external className="[&_svg]:size-4">
      <Download aria-hidden />
      下载已填好姓名和单位的诚信声明
    </TextLink>
  )
}
