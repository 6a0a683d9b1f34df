-- Consents are kept brand by brand (İYS): a commercial message says for which one it speaks.
alter table outbound_message add column brand text;
