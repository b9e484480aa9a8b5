using System.Text.Json.Nodes;
using FeedGame.Host.Access;
using Microsoft.OpenApi;

namespace FeedGame.Host.Api;

/// <summary>Describes the API to programs (O2). Made from the commands themselves: a new one is in it without anybody's thought.</summary>
internal static class ApiDocument
{
    private const string Bearer = "bearer";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(options =>
            options.AddDocumentTransformer(
                (document, _, _) =>
                {
                    Fill(document);
                    return Task.CompletedTask;
                }
            )
        );

    public static void Fill(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "FeedGame", Version = "1" };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer },
        };
        document.Paths = new OpenApiPaths
        {
            [ApiEndpoints.JoinPath] = Path(HttpMethod.Post, Join()),
            [ApiEndpoints.StatePath] = Path(HttpMethod.Get, State(document), Game()),
        };
        foreach (var shape in CommandShape.All.Values)
            document.Paths[ApiEndpoints.CommandPath.Replace("{command}", shape.Name, StringComparison.Ordinal)] = Path(
                HttpMethod.Post,
                Command(shape, document),
                Game()
            );
    }

    private static OpenApiPathItem Path(HttpMethod method, OpenApiOperation operation, params IList<IOpenApiParameter> parameters)
    {
        var path = new OpenApiPathItem { Parameters = parameters };
        path.AddOperation(method, operation);
        return path;
    }

    private static OpenApiParameter Game() =>
        new()
        {
            Name = "game",
            In = ParameterLocation.Path,
            Required = true,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static OpenApiOperation Join() =>
        new()
        {
            OperationId = "join",
            Summary = "A session for the token of a person's link (what follows /j/).",
            RequestBody = Body(Object(("token", new OpenApiSchema { Type = JsonSchemaType.String }, true))),
            Responses = Answers(200, 400, 404, 413, 429),
        };

    private static OpenApiOperation State(OpenApiDocument document) =>
        new()
        {
            OperationId = "state",
            Summary = "Where the game stands, for organiser and controller.",
            Responses = Answers(200, 401, 403),
            Security = [Needs(document)],
        };

    private static OpenApiOperation Command(CommandShape shape, OpenApiDocument document) =>
        new()
        {
            OperationId = shape.Name,
            RequestBody = Body(Object([.. shape.Fields.Select(field => (field.Name, SchemaOf(field), field.Required))])),
            Responses = Answers(200, 400, 401, 403, 409, 413, 503),
            Security = [Needs(document)],
        };

    private static OpenApiSchema SchemaOf(CommandField field)
    {
        var one = field.Kind.Schema();
        return field.Many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one;
    }

    private static OpenApiSchema Schema(this FieldKind kind) =>
        new()
        {
            Type = kind.Json,
            Description = kind.What.En!.TrimEnd(','),
            Examples = [JsonValue.Create(kind.Example)!],
            Enum = kind.Words is { } words ? [.. words.Select(word => (JsonNode)JsonValue.Create(word)!)] : null,
        };

    private static OpenApiSchema Object(params IReadOnlyList<(string Name, OpenApiSchema Schema, bool Required)> fields) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = fields.ToDictionary(field => field.Name, field => (IOpenApiSchema)field.Schema, StringComparer.Ordinal),
            Required = fields.Where(field => field.Required).Select(field => field.Name).ToHashSet(StringComparer.Ordinal),
            AdditionalPropertiesAllowed = false,
        };

    private static OpenApiRequestBody Body(OpenApiSchema schema) =>
        new()
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new OpenApiMediaType { Schema = schema },
            },
        };

    private static OpenApiResponses Answers(params int[] codes)
    {
        var answers = new OpenApiResponses();
        foreach (var code in codes)
            answers[code.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse { Description = Meaning(code) };
        return answers;
    }

    private static string Meaning(int code) =>
        code switch
        {
            200 => "Done, and on disk.",
            400 => "A field is missing, unknown or wrong; said tells which and what it must be.",
            401 => "No session, or no longer.",
            403 => "Not for this role.",
            404 => "There is no such link, or no longer.",
            409 => "The game does not take it now; said tells why and what to do.",
            413 => "More than anybody has to say.",
            429 => "Too many links that do not exist; wait a minute.",
            503 => "The disk refuses; nothing was done.",
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No such answer."),
        };

    private static OpenApiSecurityRequirement Needs(OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] };
}
