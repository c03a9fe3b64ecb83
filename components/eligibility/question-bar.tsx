import { cn } from '@/components/ui/cn'
import { questionNames, type QuestionCode } from './draft'

type QuestionBarProps = {
  questions: readonly QuestionCode[]
  current: number
  /** How many questions, from the first on, can be gone back to. */
  reached: number
  onGo: (index: number) => void
}

/** One segment per question; those already answered lead back to their question. */
export function QuestionBar({ questions, current, reached, onGo }: QuestionBarProps) {
  return (
    <nav aria-label="答题进度" className="print:hidden">
      <p className="mb-1 text-14 text-ink-3">
        第 {current + 1} 题，共 {questions.length} 题
      </p>
      <ol className="flex gap-1">
        {questions.map((question, index) => (
          <li key={question} className="min-w-0 flex-1">
            <button
              type="button"
              aria-current={index === current ? 'step' : undefined}
              aria-disabled={index > reached || undefined}
              aria-label={`第 ${index + 1} 题：${questionNames[question]}`}
              onClick={() => index <= reached && onGo(index)}
              className="grid min-h-6 w-full items-center rounded-md aria-disabled:cursor-default"
            >
              <span
                className={cn(
                  'h-2 rounded-full',
                  index === current ? 'bg-blue-600' : index < reached ? 'bg-ok' : 'bg-line-2',
                )}
              />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
