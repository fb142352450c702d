namespace Dot2Lab.Compiler.Binding;

/// <summary>A value of the <c>role</c> attribute; the last two make no namespace.</summary>
internal enum DeclaredRole
{
    Host,
    Ce,
    Pe,
    P,
    Router,
    Switch,
    Vrf,
    None,
}
