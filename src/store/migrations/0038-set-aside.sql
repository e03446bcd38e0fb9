-- Cases made of mails that had been set aside are found again for as long as that can be undone; news by mail for those who want it.

create index received_mails_made_cases on evenkeel.received_mails (shop_id, made_case_at desc) where made_case_at is not null;

alter table evenkeel.members
  -- Whether news of cases that they watch go to them by mail, too.
  add column news_by_mail boolean not null default false;
