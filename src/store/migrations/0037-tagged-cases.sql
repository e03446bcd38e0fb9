-- Few cases bear tags: lists of those that do, and what tags there are, read these and not all.
create index cases_tagged on evenkeel.cases (shop_id, updated_at desc) where tags <> '{}';
