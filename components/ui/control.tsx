import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const look =
  'block w-full border border-soft bg-transparent px-2.5 py-1.5 aria-invalid:border-2 aria-invalid:border-ink'

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cn(look, className)} />
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} className={cn(look, 'field-sizing-content min-h-24', className)} />
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={cn(look, 'h-9 bg-paper', className)} />
}
