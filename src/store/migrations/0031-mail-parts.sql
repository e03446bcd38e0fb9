-- What goes along with a mail and who else gets it; a copy of what was sent in the mailbox; cases made of mails that were set aside.

alter table evenkeel.attachments
  -- The draft that it goes along with. On its message, too, once that is sent.
  add column draft_id uuid,
  add foreign key (shop_id, draft_id) references evenkeel.drafts on delete set null (draft_id);
create index attachments_by_draft on evenkeel.attachments (shop_id, draft_id) where draft_id is not null;

alter table evenkeel.messages
  -- Where an answer is to go, of a mail that says so and names another address than its sender's.
  add column reply_to text,
  -- Who else it went to, but for addresses of the shop.
  add column cc text[] not null default '{}';

alter table evenkeel.deliveries
  add column cc text[] not null default '{}',
  -- Of those in copy, whom the server would not take it for.
  add column cc_refused text[] not null default '{}',
  -- When it was put into the mailbox's folder of sent mails, or found there.
  add column copied_at timestamptz;

alter table evenkeel.mailboxes
  -- Whether a copy of what is sent is put into its folder of sent mails; some providers do so themselves.
  add column copies_sent boolean not null default true;
update evenkeel.mailboxes set copies_sent = false where imap_host in ('imap.gmail.com', 'outlook.office365.com');

alter table evenkeel.received_mails
  -- When somebody made a case of it although it had been set aside; it keeps its source, so that this can be undone.
  add column made_case_at timestamptz;
