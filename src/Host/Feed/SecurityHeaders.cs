using Microsoft.Extensions.Primitives;

namespace FeedGame.Host.Feed;

/// <summary>What browsers may do with our pages: nothing but show them, with our own style and script.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly KeyValuePair<string, StringValues>[] Headers =
    [
        new("Content-Security-Policy", Policy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ];

    /// <summary>Put it first: errors and pages that are not found get the headers too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                foreach (var (name, value) in Headers)
                    context.Response.Headers[name] = value;
                return next(context);
            }
        );
}
