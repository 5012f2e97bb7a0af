"""Starts ministack with IAM enforced and the gaps closed that the stack meets. Each gap says what AWS does."""

import json
import re
import string
from contextvars import ContextVar
from email.utils import parseaddr
from urllib.parse import parse_qs

from ministack import app
from ministack.core import iam_actions, iam_evaluator
from ministack.core.arn import parse_arn
from ministack.core.responses import get_account_id, get_region
from ministack.services import dynamodb, eventbridge, lambda_svc, ses, stepfunctions
from ministack.services.cloudformation import provisioners


def replace(module, name):
    """Decorates what takes the place of a function; it is given the original first."""

    def wrap(function):
        original = getattr(module, name)
        setattr(module, name, lambda *args, **kwargs: function(original, *args, **kwargs))

    return wrap


def creates(resource_type):
    """Decorates what takes the place of the creation of a resource."""

    def wrap(function):
        handlers = provisioners._RESOURCE_HANDLERS[resource_type]
        original = handlers["create"]
        handlers["create"] = lambda *args: function(original, *args)

    return wrap


def may(role_arn, action, resource):
    """Whether the policies of a role allow the action."""
    role = role_arn.rsplit("/", 1)[-1]
    asked = iam_evaluator.EvalContext(
        principal_arn=role_arn,
        principal_type="AssumedRole",
        principal_account=get_account_id(),
        action=action,
        resource_arn=resource,
        region=get_region(),
    )
    policies = iam_evaluator._gather_role_policies(role, get_account_id())
    return iam_evaluator.evaluate(asked, policies).decision == "Allow"


# --- The bootstrap bucket refuses what is not encrypted on its way. AWS is reached over TLS; here all is on loopback.


@replace(app, "pin_request_origin")
def pin_request_origin(original, client, _secure):
    return original(client, True)


# --- CloudFormation ---


@replace(provisioners, "_cw_metric_alarm_record")
def metric_alarm(original, name, props):
    """AWS evaluates expressions over metrics. Here such an alarm stands on its first metric and rings by it alone."""
    stats = [metric["MetricStat"] for metric in props.get("Metrics") or [] if "MetricStat" in metric]
    if not stats:
        return original(name, props)
    rest = {key: value for key, value in props.items() if key != "Metrics"}
    return original(name, {**stats[0]["Metric"], "Period": stats[0]["Period"], "Statistic": stats[0]["Stat"], **rest})


@replace(provisioners, "_cognito_user_pool_attributes")
def user_pool_attributes(original, pool_id):
    """AWS has the attribute ProviderURL: the issuer of the pool's tokens."""
    attributes = original(pool_id)
    return {**attributes, "ProviderURL": f"https://{attributes['ProviderName']}"}


@creates("AWS::ApiGatewayV2::Api")
def http_api(original, logical_id, props, stack_name):
    """AWS writes the CORS settings of a template with small initials in its own answers, and answers preflights by them."""
    cors = {key[0].lower() + key[1:]: value for key, value in (props.get("CorsConfiguration") or {}).items()}
    return original(logical_id, {**props, "CorsConfiguration": cors}, stack_name)


@creates("AWS::DynamoDB::GlobalTable")
def global_table(original, logical_id, props, stack_name):
    """AWS switches TTL on as the template says."""
    name, attributes = original(logical_id, props, stack_name)
    ttl = props.get("TimeToLiveSpecification")
    if ttl:
        dynamodb._update_ttl({"TableName": name, "TimeToLiveSpecification": ttl})
    return name, attributes


@creates("AWS::SecretsManager::Secret")
def secret(original, logical_id, props, stack_name):
    """AWS answers Ref with the ARN of a secret."""
    _name, attributes = original(logical_id, props, stack_name)
    return attributes["Arn"], attributes


@replace(provisioners, "_sm_secret_string")
def secret_string(original, props):
    """AWS leaves punctuation out of a secret that it makes, where the template says so."""
    made = props.get("GenerateSecretString") or {}
    if not made.get("ExcludePunctuation"):
        return original(props)
    excluded = made.get("ExcludeCharacters", "") + string.punctuation
    return original({**props, "GenerateSecretString": {**made, "ExcludeCharacters": excluded}})


def by_name(original):
    """The name of a secret, by which the emulator changes and deletes it."""
    return lambda arn, *args, **kwargs: original(arn.split(":secret:")[-1].rsplit("-", 1)[0], *args, **kwargs)


secret_handlers = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]
secret_handlers["delete"] = by_name(secret_handlers["delete"])


# AWS takes existing resources of both kinds into a stack.
secret_handlers["import"] = lambda identifier: (identifier["Id"], {"Id": identifier["Id"], "Arn": identifier["Id"]})
provisioners._RESOURCE_HANDLERS["AWS::DynamoDB::GlobalTable"]["import"] = provisioners._ddb_import


@creates("AWS::StepFunctions::StateMachine")
def state_machine(original, logical_id, props, stack_name):
    """AWS refuses a machine with a log whose role may not set up the delivery of that log."""
    logs = (props.get("LoggingConfiguration") or {}).get("Destinations")
    if logs and not may(props["RoleArn"], "logs:CreateLogDelivery", "*"):
        raise ValueError(f"{logical_id}: the state machine IAM Role is not authorized to access the Log Destination")
    return original(logical_id, props, stack_name)


def create_archive(logical_id, props, stack_name):
    """AWS makes the archive of an event bus from a template."""
    name = props.get("ArchiveName") or f"{stack_name}-{logical_id}"[:48]
    pattern = json.dumps(props.get("EventPattern") or {})
    answer = eventbridge._create_archive(
        {
            "ArchiveName": name,
            "EventSourceArn": props["SourceArn"],
            "EventPattern": pattern,
            "RetentionDays": props.get("RetentionDays", 0),
        }
    )
    if answer[0] != 200:
        raise ValueError(f"{logical_id}: {answer[2]!r}")
    return name, {"ArchiveName": name, "Arn": json.loads(answer[2])["ArchiveArn"]}


def delete_archive(name, _props):
    eventbridge._delete_archive({"ArchiveName": name})


provisioners._RESOURCE_HANDLERS["AWS::Events::Archive"] = {"create": create_archive, "delete": delete_archive}


# --- SES ---


@replace(ses, "_send_email")
def send_email(original, params):
    """AWS tells the event destinations of the configuration set what becomes of a mail: one of its addresses bounces."""
    answer = original(params)
    form = {key: value[0] if isinstance(value, list) else value for key, value in params.items()}
    configuration_set, sent = form.get("ConfigurationSetName"), ses._sent_emails_list()
    if answer[0] != 200 or not configuration_set or not sent:
        return answer
    mail = sent[-1]
    tags = {"ses:configuration-set": [configuration_set]}
    for number in range(1, 11):
        name = form.get(f"Tags.member.{number}.Name")
        if name:
            tags[name] = [form.get(f"Tags.member.{number}.Value", "")]
    detail = {"mail": {"messageId": mail["MessageId"], "destination": mail["To"], "tags": tags}}
    if any(re.fullmatch(r"bounce(\+.*)?@simulator\.amazonses\.com", address) for address in mail["To"]):
        recipients = [{"emailAddress": address} for address in mail["To"]]
        detail["bounce"] = {"bounceType": "Permanent", "bounceSubType": "General", "bouncedRecipients": recipients}
        kind, detail["eventType"] = "Email Bounced", "Bounce"
    else:
        detail["delivery"] = {"recipients": mail["To"]}
        kind, detail["eventType"] = "Email Delivered", "Delivery"
    entry = {"Source": "aws.ses", "DetailType": kind, "Detail": json.dumps(detail)}
    eventbridge._put_events({"Entries": [entry]}, allow_aws_source=True)
    return answer


# --- IAM: keys of conditions ---


def table_of(arn):
    return arn.split(":table/", 1)[-1].split("/", 1)[0]


def partition_keys(request, table):
    """The values of the partition key that a request names, of one table."""
    name = (dynamodb._tables.get(table) or {}).get("pk_name")
    bodies = [request.get("Item"), request.get("Key"), *(request.get("Keys") or [])]
    for write in request.get("Writes") or []:
        bodies += [one.get("Item") or one.get("Key") for one in write.values()]
    keys = [body[name]["S"] for body in bodies if body and name in body]
    condition = request.get("KeyConditionExpression")
    if condition and not request.get("IndexName"):
        names = request.get("ExpressionAttributeNames") or {}
        for left, value in re.findall(r"([#\w]+)\s*=\s*(:\w+)", condition):
            if names.get(left, left) == name:
                keys.append(request["ExpressionAttributeValues"][value]["S"])
    return keys


def keys_of(request, table):
    """The keys that AWS derives from a request on one table: dynamodb:LeadingKeys, :Attributes and :Select."""
    context = attributes_of(json.dumps(request).encode())
    leading = partition_keys(request, table)
    return {**context, "dynamodb:LeadingKeys": leading} if leading else context


attributes_of = iam_actions.dynamodb_service_context


@replace(iam_actions, "dynamodb_service_context")
def dynamodb_context(_original, body):
    """AWS derives the keys for each table of a batch from what the batch says of that table."""
    request = json.loads(body or b"{}")
    batch = request.get("RequestItems")
    if not isinstance(batch, dict):
        return keys_of(request, table_of(request.get("TableName", "")))
    of_table = {
        table_of(name): keys_of({"Writes": part} if isinstance(part, list) else part, table_of(name))
        for name, part in batch.items()
    }
    return {BY_TABLE: of_table}


BY_TABLE = "of each table"


class ItemAction(str):
    """The action of one item in a transaction, with the keys of that item."""

    context: dict


@replace(iam_actions, "dynamodb_transaction_checks")
def transaction_checks(original, action, body, region, account):
    """AWS derives the keys for each item of a transaction from that item."""
    checks = original(action, body, region, account)
    items = [part for item in json.loads(body or b"{}").get("TransactItems") or [] for part in item.values()]
    marked = []
    for (name, arn), item in zip(checks, items):
        action_of_item = ItemAction(name)
        action_of_item.context = keys_of(item, table_of(arn))
        marked.append((action_of_item, arn))
    return marked


@replace(iam_evaluator, "enforce")
def enforce(original, access_key, action, service, region, resource_arn="*", service_context=None):
    context = dict(service_context or {})
    by_table = context.pop(BY_TABLE, {})
    context.update(by_table.get(table_of(resource_arn), {}))
    context.update(getattr(action, "context", {}))
    if action == "ses:SendEmail":
        context["ses:FromAddress"] = resource_arn.split(":identity/", 1)[-1]
    return original(access_key, str(action), service, region, resource_arn, context)


@replace(iam_actions, "extract_resource_arn")
def resource_arn(original, service, method, path, headers, body, query, region, account):
    """AWS asks for the right to send on the identity of the sender, and knows the address as ses:FromAddress."""
    form = parse_qs(body.decode("utf-8", "replace")) if service == "ses" and body else {}
    if form.get("Action") == ["SendEmail"]:
        return f"arn:aws:ses:{region}:{account}:identity/{parseaddr(form['Source'][0])[1]}"
    return original(service, method, path, headers, body, query, region, account)


# --- IAM: calls that a service makes in the name of a role ---

role_of_execution = ContextVar("role_of_execution", default="")


@replace(stepfunctions, "_run_execution")
def run_execution(original, execution_arn):
    execution = stepfunctions._executions.get(execution_arn)
    machine = stepfunctions._state_machines.get(execution["stateMachineArn"]) if execution else None
    role_of_execution.set(machine["roleArn"] if machine else "")
    return original(execution_arn)


@replace(stepfunctions, "_call_lambda")
def call_lambda(original, function, event):
    """AWS invokes the function of a task as the role of the machine."""
    _record, config, name = lambda_svc._get_func_record_for_ref(function)
    if config and not may(role_of_execution.get(), "lambda:InvokeFunction", config["FunctionArn"]):
        raise stepfunctions._ExecutionError(
            "Lambda.AWSLambdaException",
            f"{role_of_execution.get()} is not authorized to perform: lambda:InvokeFunction on resource: {name}",
        )
    return original(function, event)


READ_STREAM = ("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams")


@replace(lambda_svc, "_iter_all_esms")
def event_sources(original):
    """AWS reads a stream as the role of the function."""
    for account, region, mapping in original():
        if parse_arn(mapping["EventSourceArn"]).service == "dynamodb" and not may_read(account, region, mapping):
            continue
        yield account, region, mapping


def may_read(account, region, mapping):
    account_token = lambda_svc._request_account_id.set(account)
    region_token = lambda_svc._request_region.set(region)
    try:
        record, _config = lambda_svc._get_func_record_for_qualifier(mapping["FunctionName"], mapping.get("Qualifier"))
        role = ((record or {}).get("config") or {}).get("Role", "")
        return all(may(role, f"dynamodb:{action}", mapping["EventSourceArn"]) for action in READ_STREAM)
    finally:
        lambda_svc._request_account_id.reset(account_token)
        lambda_svc._request_region.reset(region_token)


@replace(lambda_svc, "_emit_lambda_logs")
def emit_logs(original, function, *args, **kwargs):
    """AWS writes the log of a function as its role; without the right there is no log, and the function runs all the same."""
    config = function.get("config") or function
    group = (config.get("LoggingConfig") or {}).get("LogGroup") or f"/aws/lambda/{config['FunctionName']}"
    arn = f"arn:aws:logs:{get_region()}:{get_account_id()}:log-group:{group}:*"
    if all(may(config["Role"], f"logs:{action}", arn) for action in ("CreateLogStream", "PutLogEvents")):
        original(function, *args, **kwargs)


app.main()
