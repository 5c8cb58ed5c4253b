#!/bin/sh
# A request for a consultation from the first page to the follow-ups, with nothing but curl, as whoever builds a portal
# would try it from the API description (/docs). Each step says what it did; the first that is not answered as described
# ends the script.
#
#   OT_URL            address of the gateway (http://127.0.0.1:8080)
#   OT_TOKEN_<user>   a bearer token of that user; without it `./ot token <user>` is asked
set -eu

base=${OT_URL:-http://127.0.0.1:8080}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
calls=0
consultations=/api/intake/consultations

die() { printf 'FAILED  %s\n' "$*" >&2; exit 1; }
step() { printf '%-12s %s\n' "$1" "$2"; }

token() {
  eval "held=\${OT_TOKEN_$1:-}"
  if [ -z "$held" ]; then
    held=$("$root/ot" token "$1") || die "no token for $1"
    eval "OT_TOKEN_$1=\$held"
  fi
}

# call USER METHOD PATH STATUS [BODY] [HEADER …]: the answer is in $work/body, its headers in $work/head.
# Every command carries a key of its own, so that it may be sent again without being done twice.
call() {
  user=$1 method=$2 path=$3 wanted=$4 body=${5:-}
  shift 4
  [ $# -eq 0 ] || shift
  for header in "$@"; do set -- "$@" -H "$header"; shift; done
  calls=$((calls + 1))
  [ "$method" = GET ] || [ -n "${key:-}" ] || set -- "$@" -H "Idempotency-Key: journey-$$-$(date +%s)-$calls"
  [ -z "${key:-}" ] || set -- "$@" -H "Idempotency-Key: $key"
  [ -z "$body" ] || set -- "$@" -H 'Content-Type: application/json' --data-binary "$body"
  if [ "$user" != nobody ]; then token "$user"; set -- "$@" -H "Authorization: Bearer $held"; fi
  status=$(curl -sS -o "$work/body" -D "$work/head" -w '%{http_code}' -X "$method" \
    -H "Accept-Language: ${language:-fi}" "$@" "$base$path") || die "$user $method $path: nobody answers at $base"
  [ "$status" = "$wanted" ] || [ "$wanted" = any ] || die "$user $method $path: $status instead of $wanted: $(cat "$work/body")"
}

# The first text or number of that name in the answer.
field() {
  tr -d '\n' <"$work/body" | grep -Eo "\"$1\" *: *(\"[^\"]*\"|[0-9]+)" | head -n 1 \
    | sed 's/^"[^"]*" *: *//; s/^"//; s/"$//'
}
header() { tr -d '\r' <"$work/head" | sed -n "s/^$1: *//p" | tail -n 1; }
etag() { tr -d '\r' <"$work/head" | sed -n 's/^[Ee][Tt][Aa][Gg]: *//p' | tail -n 1; }
has() { grep -q -- "$1" "$work/body" || die "$user $method $path: no $1 in $(cat "$work/body")"; }
refused() { [ "$(field code)" = "$1" ] || die "$user $method $path: refused with $(field code) instead of $1"; }

# change USER PATH BODY: reads the consultation first, as a screen would, and so holds its newest edition.
change() {
  call "$1" GET "$consultations/$id" 200
  call "$1" POST "$consultations/$id/$2" 200 "${3:-}" "If-Match: $(etag)"
}

# until PATTERN USER PATH: what others have to hear of first is asked for again for a while.
until_has() {
  tries=0
  while :; do
    call "$2" GET "$3" any
    if [ "$status" = 200 ] && grep -q -- "$1" "$work/body"; then return; fi
    tries=$((tries + 1))
    [ $tries -lt 60 ] || die "$2 GET $3: waited in vain for $1"
    sleep 1
  done
}

# The form: a FHIR R4 QuestionnaireResponse.
code() {
  id_=$1 answers=
  shift
  for one in "$@"; do answers="$answers,{\"valueCoding\":{\"code\":\"$one\"}}"; done
  printf '{"linkId":"%s","answer":[%s]}' "$id_" "${answers#,}"
}
text() { printf '{"linkId":"%s","answer":[{"valueString":"%s"}]}' "$1" "$2"; }
truth() { printf '{"linkId":"%s","answer":[{"valueBoolean":%s}]}' "$1" "$2"; }
group() {
  id_=$1 items=
  shift
  for one in "$@"; do items="$items,$one"; done
  printf '{"linkId":"%s","item":[%s]}' "$id_" "${items#,}"
}
response() {
  items=
  for one in "$@"; do items="$items,$one"; done
  printf '{"resourceType":"QuestionnaireResponse","questionnaire":"%s","status":"in-progress","item":[%s]}' \
    "$form" "${items#,}"
}
situation() {
  group E "$(code E1 NEUROPSYCHIATRIC_COMPLEX COMPLEX_MULTI_SERVICE)" "$(text E2 "$1")" "$(code E3 YEARS_1_TO_3)" \
    "$(code E4 COMMON)" "$(code E5 PARTLY)"
}
service() { group H1r "$(code H1b "$1")" "$(code H1c "$2")" "$(code H1d "$3")"; }
whole() {
  response \
    "$(group A "$(code A1 NO)" "$(code A2 NOT_NEEDED)" "$(code A3 NONE)")" \
    "$(group B "$(code B1 CASE)" "$(group B4 "$(code B4a SOCIAL_WORKER)" "$(code B4b SO)")" \
      "$(group B5 "$(code B5a KESKI_SUOMI)")" "$(truth B6 false)" \
      "$(group B8 "$(code B8a FI)" "$(code B8b NONE)")" "$(truth B9 false)")" \
    "$(group C "$(code C1 NO)" "$(code C2 NOT_REACHED)" "$(text C5 'Toivoo, että aikuiset puhuisivat keskenään.')" \
      "$(code C5a NOT_CAPABLE)")" \
    "$(group D "$(code D4 AGE_10_12)" "$(code D5 ONE)" "$(code D6 TWO_PARENTS)" "$(code D10 NO)")" \
    "$(situation "$1")" \
    "$(group G "$(code G1 NONE)")" \
    "$(group H \
      "$(group H1 "$(code H1a YES)" "$(service PSYCHIATRY TE SPECIAL)" "$(service DISABILITY_SERVICES SO SPECIAL)" \
        "$(service FAMILY_SERVICES SO BASIC)" "$(service SCHOOL SI BASIC)")" \
      "$(code H2 NOBODY)" \
      "$(group H3 "$(code H3a TRIED)" "$(group H3r "$(text H3b 'Perheneuvolan käynnit.')" "$(code H3c INSUFFICIENT)")")" \
      "$(group H4 "$(code H4a TRIED)" "$(group H4r "$(text H4b 'Tutkimusjakso.')" "$(code H4c PARTLY)")")" \
      "$(code H5 UNKNOWN)" "$(code H6 YES)" "$(code H7 NONE)")" \
    "$(group I "$(code I1 SEVERE)" "$(group I2 "$(code I2a FULL)" "$(code I2b REDUCED_DAYS)")")" \
    "$(group J "$(code J1 NEUROPSYCHIATRIC)" "$(code J3 NONE)")" \
    "$(group K "$(code K1 NONE)" "$(code K4 NONE)")" \
    "$(group M "$(text M1 'Kuka ottaa kokonaisuudesta kopin?')" "$(code M2 COORDINATION)" "$(code M3 NEUROPSYCHIATRY)" \
      "$(truth M4 true)")" \
    "$(group N "$(code N1 CHECKED)")"
}

# --- The requester, before she asks
call nobody GET /api/intake/start 401
refused not-signed-in
step nobody "is refused without a token: 401 not-signed-in"

call professional GET /api/intake/start 200
has '"safety"'
step professional "reads the safety page and which requests of hers are under way"

call professional POST /api/triage/preview 200 \
  '{"answers":{"groups":["NEUROPSYCHIATRIC_COMPLEX","COMPLEX_MULTI_SERVICE"],"servicesCount":4,"schooling":"SEVERE"}}'
step professional "tries what the OT screen would propose: $(field level), $(field urgency)"

call professional GET /api/intake/forms 200
form=$(grep -o 'urn:ot-verkko:form:pre-information-anonymous|[0-9.]*' "$work/body" | tail -n 1)
call professional GET "/api/intake/forms/pre-information-anonymous/${form#*|}" 200
has '"linkId":"E2"'
step professional "reads the newest anonymous form: $form"

# --- The draft
draft='{"kind":"CASE","identityMode":"ANONYMOUS","language":"fi","safetyShown":true,"safetyAcknowledged":true}'
key=journey-$$-$(date +%s)-draft
call professional POST $consultations 201 "$draft"
id=$(field id)
reference=$(field referenceCode)
edition=$(etag)
call professional POST $consultations 201 "$draft"
[ "$(field id)" = "$id" ] || die "the same command, sent again, made a second draft"
language=sv
call professional POST $consultations 422 '{"kind":"GUIDANCE","identityMode":"ANONYMOUS","language":"sv"}'
refused idempotency-key-reused
key=
step professional "begins draft $reference; sent again it is the same one, with another body 422 idempotency-key-reused"

call professional PUT "$consultations/$id/response/E" 428 "$(response "$(situation Kuormitus.)")"
refused if-match-missing
call professional PUT "$consultations/$id/response/E" 200 "$(response "$(situation Kuormitus.)")" 'If-Match: "0"'
call professional PUT "$consultations/$id/response/E" 412 "$(response "$(situation Toinen.)")" 'If-Match: "0"'
refused section-stale
step professional "saves section E (428 without If-Match, 412 section-stale from another window)"

call professional GET "$consultations/$id" 200
edition=$(etag)
call professional POST "$consultations/$id/submission" 422 '' "If-Match: $edition"
refused form-incomplete
grep -qi '^content-language: *sv' "$work/head" || die "not in Swedish"
step professional "is told in Swedish what is missing: «$(field title)», e.g. «$(field message)»"

call professional PUT "$consultations/$id/response" 200 \
  "$(whole 'Äiti vastaa numerosta 040 123 4567. Palvelut ohjaavat perhettä toisilleen.')" "If-Match: $edition"
call professional POST "$consultations/$id/submission" 422 '' "If-Match: $(etag)"
refused identifiers-found
step professional "is stopped by a phone number: «$(field message)»"

call professional GET "$consultations/$id" 200
call professional PUT "$consultations/$id/response" 200 "$(whole 'Palvelut ohjaavat perhettä toisilleen.')" "If-Match: $(etag)"
edition=$(etag)
call professional POST "$consultations/$id/submission" 200 '' "If-Match: $edition"
[ "$(field state)" = SUBMITTED ] || die "state $(field state)"
step professional "sends it: state $(field state)"
call professional GET "$consultations/$id" 200
has '"next"'
step professional "sees what is next: $(grep -o '"next":{[^}]*}' "$work/body")"
call professional2 GET "$consultations/$id" 404
refused consultation-unknown
step professional2 "has no part in it and is told that there is none"
language=fi

# --- The desk
call secretary GET '/api/intake/desk?folder=NEEDS_ME' 200
change secretary check
change secretary acceptance
step secretary "checks and accepts it"

until_has '"id"' coordinator "/api/triage/screenings?consultationId=$id"
screening=$(field id)
call coordinator GET "/api/triage/screenings/$screening" 200
edition=$(etag)
proposal=$(tr -d '\n' <"$work/body" | sed 's/.*"proposal" *: *{/{/')
printf %s "$proposal" >"$work/body"
teams=$(grep -o '"teams":\[[^]]*\]' "$work/body" | head -n 1)
decision="{\"level\":\"$(field level)\",\"urgency\":\"$(field urgency)\",\"model\":\"$(field model)\",$teams}"
call coordinator POST "/api/triage/screenings/$screening/decision" 200 "$decision" "If-Match: $edition"
step coordinator "decides as the screen proposes: $decision"
until_has '"state":"SCREENED"' secretary "$consultations/$id"

# --- Team and meeting
team=/api/network/case-teams/$id
until_has '"status":"PROPOSED"' coordinator "$team"
call coordinator POST "$team/invitations" 200 '{}' "If-Match: $(etag)"
for expert in expert expert2 expert3 expert4 expert5 expert6 expert7 expert8; do
  call "$expert" GET /api/network/invitations 200
  mine=$(tr '{' '\n' <"$work/body" | grep "\"caseTeamId\":\"$id\"" | grep '"state":"INVITED"' \
    | grep -o '"expertId":"[^"]*"' | cut -d '"' -f 4) || mine=
  for member in $mine; do
    call "$expert" POST "$team/members/$member/answer" 200 '{"answer":"ACCEPTED"}'
    step "$expert" "takes the invitation"
  done
done
call coordinator GET "$team" 200
call coordinator POST "$team/formation" 200 '' "If-Match: $(etag)"
step coordinator "declares the team formed"
tries=0
while :; do
  call secretary POST /api/network/agenda-items any "{\"consultationId\":\"$id\"}"
  [ "${status#2}" = "$status" ] || break
  tries=$((tries + 1))
  [ $tries -lt 30 ] || die "it cannot be put on an agenda: $(cat "$work/body")"
  sleep 1
done
meeting=/api/network/meetings/$(field meetingId)
step secretary "puts it on the agenda of $(field startsAt)"
until_has '"state":"SCHEDULED"' secretary "$consultations/$id"
call chair GET "$meeting" 200
call chair POST "$meeting/items/$id/opening" 200 '' "If-Match: $(etag)"
until_has '"state":"IN_CONSULTATION"' professional "$consultations/$id"
step chair "opens the item"

# --- The answer
change professional recommendations '{"text":"Nimetään omatyöntekijä, joka kokoaa verkoston.","type":"COOPERATION",
  "responsibleParty":"Vammaispalvelun sosiaalityöntekijä","responsibleSector":"SO","due":"2099-01-15","agreedWithFamily":"YES"}'
recommendation=$(tr -d '\n' <"$work/body" | sed 's/.*"recommendations" *: *\[//' | grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
change chair "recommendations/$recommendation/confirmation"
change chair answer '{}'
step chair "confirms the recommendation and gives the answer: state $(field state)"

call professional GET "$consultations/$id/recommendations/export" 200
head -c 4 "$work/body" | grep -q '%PDF' || die "no PDF"
step professional "exports the recommendations as PDF: $(header 'Content-Disposition')"
call professional GET "$consultations/$id/recommendations/export?format=FHIR" 200
has '"resourceType":"Bundle"'
step professional "exports them as FHIR"
change professional recommendations/handover '{"format":"FHIR"}'
step professional "notes that they arrived in the county's own system"

until_has '"dueOn"' professional "$consultations/$id/follow-ups"
question=$(field id)
step professional "sees the follow-ups: $(grep -o '"dueOn":"[^"]*"' "$work/body" | cut -d '"' -f 4 | tr '\n' ' ')"
call professional GET "$consultations/$id" 200
call professional POST "$consultations/$id/follow-ups/$question/outcome" 409 \
  '{"outcome":"DONE","effect":1}' "If-Match: $(etag)"
refused follow-up-not-due
step professional "cannot answer before the day: «$(field detail)»"
call professional GET "$consultations/$id/retention" 200
step professional "sees until when it is kept"

# --- Taken back
call professional POST $consultations 201 "$draft"
id=$(field id)
call professional POST "$consultations/$id/withdrawal" 200 '{"reasonCode":"SENT_BY_MISTAKE"}' "If-Match: $(etag)"
step professional "takes another draft back: state $(field state)"
printf 'PASSED  %s calls\n' "$calls"
