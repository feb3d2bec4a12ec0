import { Skeleton } from '#components/ui/skeleton.tsx'

export default function Loading() {
  return <Skeleton items={3} lines={4} className="max-w-measure pt-2" />
}
