import { type ClassValue, clsx } from 'clsx'
import { twMerge } from 'tailwind-merge'

/** Class names together; of two that contradict each other, the later. */
export const cn = (...classes: ClassValue[]): string => twMerge(clsx(classes))
