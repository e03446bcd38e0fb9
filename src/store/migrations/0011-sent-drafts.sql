-- What was sent lately is looked at whenever a case is opened: a new draft should not read like the last ones.
create index drafts_by_sent on evenkeel.drafts (shop_id, sent_at desc) where sent_at is not null;
