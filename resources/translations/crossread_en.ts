<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%n article(s) added to this library</source>
        <translation>
            <numerusform>%n article added to this library</numerusform>
            <numerusform>%n articles added to this library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken out of this library</source>
        <translation>
            <numerusform>%n article taken out of this library</numerusform>
            <numerusform>%n articles taken out of this library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimsList</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Orphans</name>
    <message numerus="yes">
        <source>%n review(s) lost their place: the words they stood by are gone</source>
        <translation>
            <numerusform>%n review has lost its place: the words it stood by are gone</numerusform>
            <numerusform>%n reviews have lost their place: the words they stood by are gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrphansPanel</name>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n without a place</numerusform>
            <numerusform>%n without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>{hits} in %n source(s)</source>
        <translation>
            <numerusform>{hits} in %n source</numerusform>
            <numerusform>{hits} in %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message numerus="yes">
        <source>%n file(s) not opened</source>
        <translation>
            <numerusform>%n file not opened</numerusform>
            <numerusform>%n files not opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%n file(s) of this library changed on the disk</source>
        <translation>
            <numerusform>%n file of this library changed on the disk</numerusform>
            <numerusform>%n files of this library changed on the disk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>%n by you</source>
        <translation>
            <numerusform>%n by you</numerusform>
            <numerusform>%n by you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>%n copied</numerusform>
            <numerusform>%n copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left to review</source>
        <translation>
            <numerusform>%n left to review</numerusform>
            <numerusform>%n left to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviewed</source>
        <translation>
            <numerusform>%n reviewed</numerusform>
            <numerusform>%n reviewed</numerusform>
        </translation>
    </message>
</context>
</TS>
