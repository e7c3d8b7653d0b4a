import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const looks = {
  /** The one thing that a form does. */
  solid: 'bg-ink px-4 py-2 font-semibold text-paper',
  /** Beside it. */
  outlined: 'border border-soft px-3 py-1.5',
  /** Among links. */
  plain: 'py-1 text-link underline-offset-3 hover:underline',
}

type Props = ComponentProps<'button'> & { look?: keyof typeof looks }

export function Button({ look = 'solid', className, ...rest }: Props) {
  return <button type="submit" {...rest} className={cn('cursor-pointer text-left', looks[look], className)} />
}
