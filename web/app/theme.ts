import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Modal,
  NativeSelect,
  Notification,
  PasswordInput,
  Textarea,
  TextInput,
} from '@mantine/core'

/** The component library in our tokens: tokens.css says what a colour is, this says where the library puts it. */
export const theme = createTheme({
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--sans)', fontWeight: '600' },
  primaryColor: 'teal',
  primaryShade: 8,
  defaultRadius: 8,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default', size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
    // They leave by themselves, and what they say stays on the page too.
    Notification: Notification.extend({ defaultProps: { withCloseButton: false } }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { duration: 100 },
        // The library would lock the page by a style element of its own, which the page's policy refuses; base.css does it.
        lockScroll: false,
        radius: 10,
        overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 },
      },
    }),
  },
})

const colours = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-placeholder': 'var(--quiet)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--button-edge)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--quiet)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-teal-filled': 'var(--accent)',
  '--mantine-color-teal-filled-hover': 'var(--accent-strong)',
  '--mantine-color-teal-light': 'var(--accent-soft)',
  '--mantine-color-teal-light-hover': 'var(--accent-soft)',
  '--mantine-color-teal-light-color': 'var(--accent)',
  '--mantine-color-teal-outline': 'var(--accent)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: colours, dark: colours })

/** Where the chosen scheme is kept; scheme.js reads the same place before the first paint. */
export const SCHEME_KEY = 'evenkeel-scheme'
