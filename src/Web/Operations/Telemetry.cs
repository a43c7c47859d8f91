using System.Net;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PanjinPropertyCms.Kernel.Status;

namespace PanjinPropertyCms.Web.Operations;

/// <summary>OpenTelemetry, where the operator wants it. Neither figures nor traces carry addresses of people, queries or names: paths are route templates.</summary>
internal static class Telemetry
{
    internal static void AddSiteTelemetry(this WebApplicationBuilder builder)
    {
        var options = Of(builder.Configuration);
        if (!options.Metrics && !options.Traces)
        {
            return;
        }

        var otlp = options.OtlpEndpoint is { Length: > 0 } endpoint
            ? Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) ? uri : throw new Cli.OperatorException($"{TelemetryOptions.Section}:OtlpEndpoint 不是网址：{endpoint}")
            : null;
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(r => r.AddService("panjin", serviceInstanceId: Environment.MachineName));
        if (options.Metrics)
        {
            builder.Services.AddSingleton<SiteGauges>().AddHostedService(s => s.GetRequiredService<SiteGauges>());
            telemetry.WithMetrics(m =>
            {
                m.AddMeter(SiteMeter.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter();
                _ = otlp is null ? m : m.AddOtlpExporter(o => o.Endpoint = otlp);
            });
        }

        if (options.Traces && otlp is not null)
        {
            telemetry.WithTracing(t => t.SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceShare)))
                .AddAspNetCoreInstrumentation(o => o.EnrichWithHttpResponse = (activity, _) => Bare(activity))
                .AddOtlpExporter(o => o.Endpoint = otlp));
        }
    }

    internal static void MapSiteMetrics(this WebApplication app)
    {
        var options = Of(app.Configuration);
        if (options.Metrics)
        {
            app.MapPrometheusScrapingEndpoint("/metrics").AddEndpointFilterFor(context => MayRead(context, options)).DisableHttpMetrics();
        }
    }

    internal static bool MayRead(HttpContext context, TelemetryOptions options) =>
        LocalCaller.Is(context) || (context.Connection.RemoteIpAddress is { } remote && options.MetricsReaders.Any(r => IPAddress.TryParse(r, out var reader) && reader.Equals(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote)));

    /// <summary>Without what tells a person: the query, the address asked from, the program, and the path with its numbers.</summary>
    private static void Bare(System.Diagnostics.Activity activity)
    {
        foreach (var tag in (string[])["url.query", "url.path", "url.full", "client.address", "user_agent.original", "network.peer.address"])
        {
            activity.SetTag(tag, null);
        }
    }

    private static TelemetryOptions Of(IConfiguration configuration) => configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();

    /// <summary>404 to everybody else: that there are figures is nobody's business.</summary>
    private static IEndpointConventionBuilder AddEndpointFilterFor(this IEndpointConventionBuilder builder, Func<HttpContext, bool> may)
    {
        builder.Add(endpoint =>
        {
            var inner = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context =>
            {
                if (may(context))
                {
                    return inner(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
        return builder;
    }
}
