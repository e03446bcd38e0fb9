import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import type { InputOf } from '../../../src/client/client.ts'
import { isRefusal, useApi } from '../../app/api.tsx'
import type { CustomerDetail } from './customers-query.ts'

type CustomerWrite = 'update-customer' | 'set-standing' | 'save-customer-note' | 'add-identity' | 'remove-identity' | 'merge-customers'

/** Writes that answer with the whole customer: the page shows the answer, lists are read anew; after a conflict the newest is fetched. */
export function useCustomerWrite<Name extends CustomerWrite>(name: Name, customerId: string) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: InputOf<Name>) => client.call(name, input, { idempotencyKey: newId() }) as Promise<CustomerDetail>,
    onSuccess: (detail) => {
      queryClient.setQueryData(['customer', detail.id], detail)
      void queryClient.invalidateQueries({ queryKey: ['customers'] })
      void queryClient.invalidateQueries({ queryKey: ['case'] })
    },
    onError: (error) => {
      if (isRefusal(error, 'version_conflict')) void queryClient.invalidateQueries({ queryKey: ['customer', customerId] })
    },
  })
}
