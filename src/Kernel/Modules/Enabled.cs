using System.Collections;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>The registered services of a kind, without those of features that are off. Inject this, not <c>IEnumerable&lt;T&gt;</c>, wherever modules contribute.</summary>
public sealed class Enabled<T>(IEnumerable<T> all, IFeatures features) : IEnumerable<T>
    where T : notnull
{
    public IEnumerator<T> GetEnumerator() => all.Where(s => features.IsEnabled(s.GetType())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
