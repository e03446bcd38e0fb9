import './styles.ts'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { en } from '../texts/en.ts'
import { TextsProvider } from '../texts/texts.tsx'
import { ApiProvider, openApi, openQueryClient } from './api.tsx'
import { pageNonce } from './nonce.ts'
import { openRouter } from './router.tsx'
import { cssVariablesResolver, SCHEME_KEY, theme } from './theme.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')

const api = openApi()
const queryClient = openQueryClient()
const router = openRouter({ api, queryClient })

createRoot(root).render(
  <StrictMode>
    <TextsProvider texts={en}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        colorSchemeManager={localStorageColorSchemeManager({ key: SCHEME_KEY })}
        getStyleNonce={pageNonce}
      >
        <QueryClientProvider client={queryClient}>
          <ApiProvider api={api}>
            <RouterProvider router={router} />
            <Notifications position="bottom-center" autoClose={6000} transitionDuration={100} />
          </ApiProvider>
        </QueryClientProvider>
      </MantineProvider>
    </TextsProvider>
  </StrictMode>,
)
