namespace PanjinPropertyCms.Web.Operations;

/// <summary>Figures and traces for the operator's own tools, section <c>Panjin:Telemetry</c>. All off at first: nothing leaves the machine unasked.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Panjin:Telemetry";

    /// <summary>Collect figures; with it <c>/metrics</c> answers in Prometheus' form.</summary>
    /// <value>Default false.</value>
    public bool Metrics { get; set; }

    /// <summary>Collect traces. They need <see cref="OtlpEndpoint"/>.</summary>
    /// <value>Default false.</value>
    public bool Traces { get; set; }

    /// <summary>Where OpenTelemetry's collector listens, such as <c>http://127.0.0.1:4317</c>.</summary>
    /// <value>Default: none; nothing is sent.</value>
    public string? OtlpEndpoint { get; set; }

    /// <summary>Addresses besides this machine that may read <c>/metrics</c>.</summary>
    /// <value>Default: none.</value>
    public string[] MetricsReaders { get; set; } = [];

    /// <summary>The share of requests that is traced, 0 to 1.</summary>
    /// <value>Default 0.1.</value>
    public double TraceShare { get; set; } = 0.1;
}
