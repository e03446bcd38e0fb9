-- Why a case is urgent, heaviest first: the other half of what its number is made from, so that the list says what the number knows.
alter table evenkeel.cases add column urgency_reasons text[] not null default '{}';

update evenkeel.cases
  set urgency_reasons = array(
    select reason from (
      select threat as reason, weight
        from (values ('self_harm', 60), ('safety_violence', 60), ('legal', 16), ('regulator', 14), ('chargeback', 14), ('media_social', 12),
          ('bad_review', 10)) as weights (threat, weight)
        where threat = any (cases.threats) and not (threat = 'chargeback' and said.dispute_open)
      union all select 'heat', cases.heat * 10 where cases.heat >= 3
      union all select 'dispute_open', 20 where said.dispute_open
      union all select 'public', 5 where cases.channel = 'review'
    ) as reasons
    order by weight desc, reason
  )
  from (
    select messages.shop_id, messages.case_id, bool_or(
        coalesce(result -> 'facts' ->> 'disputeStatus', '') in ('open', 'inquiry') or result -> 'threats' @> '[{"kind": "chargeback", "begun": true}]'
      ) as dispute_open
      from evenkeel.readings join evenkeel.messages on messages.shop_id = readings.shop_id and messages.id = readings.message_id
      group by messages.shop_id, messages.case_id
  ) as said
  where said.shop_id = cases.shop_id and said.case_id = cases.id;
alter table evenkeel.cases alter column urgency_reasons drop default;

-- What a decision tells is part of its answer. Where it was not kept, the cost itself is told.
update evenkeel.decisions
  set result = jsonb_set(result, '{options}', (
    select jsonb_agg(jsonb_build_object('toldCostMinor', option -> 'expectedCostMinor') || option order by place)
      from jsonb_array_elements(result -> 'options') with ordinality as options (option, place)
  ))
  where jsonb_array_length(result -> 'options') > 0 and not (result -> 'options' -> 0 ? 'toldCostMinor');
