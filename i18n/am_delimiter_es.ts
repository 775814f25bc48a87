<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>am_delimiter</name>
    <message>
      <source>&amp;Add a row</source>
      <translation>&amp;Agregar una fila</translation>
    </message>
    <message>
      <source>&amp;Attach document…</source>
      <translation>&amp;Adjuntar documento…</translation>
    </message>
    <message>
      <source>&amp;Bring a text in…</source>
      <translation>&amp;Traer un texto…</translation>
    </message>
    <message>
      <source>&amp;Candidate</source>
      <translation>&amp;Candidata</translation>
    </message>
    <message>
      <source>&amp;Case</source>
      <translation>&amp;Caso</translation>
    </message>
    <message>
      <source>&amp;Date of the document</source>
      <translation>&amp;Fecha del documento</translation>
    </message>
    <message>
      <source>&amp;Delimit with this tolerance</source>
      <translation>&amp;Delimitar con esta tolerancia</translation>
    </message>
    <message>
      <source>&amp;Download…</source>
      <translation>&amp;Descargar…</translation>
    </message>
    <message>
      <source>&amp;Edit the instruments…</source>
      <translation>&amp;Editar los instrumentos…</translation>
    </message>
    <message>
      <source>&amp;Edit the services…</source>
      <translation>&amp;Editar los servicios…</translation>
    </message>
    <message>
      <source>&amp;Export the expediente</source>
      <translation>&amp;Exportar el expediente</translation>
    </message>
    <message>
      <source>&amp;Institution</source>
      <translation>&amp;Institución</translation>
    </message>
    <message>
      <source>&amp;Justification</source>
      <translation>&amp;Justificación</translation>
    </message>
    <message>
      <source>&amp;Licence</source>
      <translation>&amp;Licencia</translation>
    </message>
    <message>
      <source>&amp;Logo of the office</source>
      <translation>&amp;Logotipo de la institución</translation>
    </message>
    <message>
      <source>&amp;Looked at</source>
      <translation>Se &amp;mira</translation>
    </message>
    <message>
      <source>&amp;Region where it is searched</source>
      <translation>&amp;Región en que se busca</translation>
    </message>
    <message>
      <source>&amp;Regional government (GORE)</source>
      <translation>&amp;Gobierno Regional (GORE)</translation>
    </message>
    <message>
      <source>&amp;Remove row</source>
      <translation>&amp;Quitar fila</translation>
    </message>
    <message>
      <source>&amp;Rule</source>
      <translation>&amp;Regla</translation>
    </message>
    <message>
      <source>&amp;Save as text…</source>
      <translation>Guardar como te&amp;xto…</translation>
    </message>
    <message>
      <source>&amp;Search</source>
      <translation>&amp;Buscar</translation>
    </message>
    <message>
      <source>&amp;Show the evidence</source>
      <translation>&amp;Ver la evidencia</translation>
    </message>
    <message>
      <source>&amp;Take the row away</source>
      <translation>&amp;Quitar la fila</translation>
    </message>
    <message>
      <source>&amp;Title</source>
      <translation>&amp;Título</translation>
    </message>
    <message>
      <source>&amp;Tolerance</source>
      <translation>&amp;Tolerancia</translation>
    </message>
    <message>
      <source>&amp;Version of the document</source>
      <translation>&amp;Versión del documento</translation>
    </message>
    <message>
      <source>&amp;Write in a large window…</source>
      <translation>Escribir en una ventana &amp;grande…</translation>
    </message>
    <message>
      <source>&amp;Year</source>
      <translation>&amp;Año</translation>
    </message>
    <message>
      <source>({number}) {name}: {gap} m (truly from {least} to {most} m)</source>
      <translation>({number}) {name}: {gap} m (la verdadera, entre {least} y {most} m)</translation>
    </message>
    <message>
      <source>30 % of 11 communes are 3.3. Where the verdict would be another one with another rounding, it is said.</source>
      <translation>El 30 % de 11 comunas son 3,3. Si con otro redondeo el veredicto fuera otro, se dice.</translation>
    </message>
    <message>
      <source>4: sides</source>
      <translation>4: los lados</translation>
    </message>
    <message>
      <source>8: sides and corners</source>
      <translation>8: los lados y las esquinas</translation>
    </message>
    <message>
      <source>A &amp;folder with sheets, tables and case</source>
      <translation>Una &amp;carpeta con láminas, tablas y caso</translation>
    </message>
    <message>
      <source>A PDF beside each result: the expediente where a regional government and a responsible person are given, a draft where not.</source>
      <translation>Un PDF junto a cada resultado: el expediente si se dan gobierno regional y persona responsable; si no, un borrador.</translation>
    </message>
    <message>
      <source>A QGIS pro&amp;ject</source>
      <translation>Un pro&amp;yecto de QGIS</translation>
    </message>
    <message>
      <source>A block could not be done: every worker that tried ended before it was through, most likely for lack of memory ({problem}). Give each worker more memory, or ask for fewer; the finished blocks are kept and the same run goes on from them.</source>
      <translation>Un bloque no se pudo hacer: cada trabajador que lo intentó se acabó antes de terminarlo, probablemente por falta de memoria ({problem}). Dé más memoria a cada trabajador, o pida menos; los bloques terminados quedan guardados y la misma ejecución sigue desde ellos.</translation>
    </message>
    <message>
      <source>A candidate beside urban centre, functional area, CCU, LUC and MINVU, by commune.</source>
      <translation>Una candidata junto al centro urbano, el área funcional, el CCU, el LUC y el MINVU, por comuna.</translation>
    </message>
    <message>
      <source>A case keeps what you choose and what comes of it in one file.</source>
      <translation>Un caso guarda en un archivo lo que usted elige y lo que resulta.</translation>
    </message>
    <message>
      <source>A case may name services, databases or folders of other computers: they are opened only if this is marked.</source>
      <translation>Un caso puede nombrar servicios, bases de datos o carpetas de otros equipos: solo se abren si marca esta casilla.</translation>
    </message>
    <message>
      <source>A cell claimed by several belongs to the one with the higher code. Better use boundaries without overlaps, such as the DPA or those of the census.</source>
      <translation>Una celda reclamada por varias es de la comuna de código mayor. Mejor use límites sin traslapes, como la DPA o los del censo.</translation>
    </message>
    <message>
      <source>A cell of the source is built-up when at least this part of it is. Left empty, each encoding uses its own value.</source>
      <translation>Una celda de la fuente es construida cuando al menos este porcentaje de ella lo es. Vacío: cada codificación usa su propio valor.</translation>
    </message>
    <message>
      <source>A centre is given for «{territory}», which is none of the territories: {territories}. Write the name as there.</source>
      <translation>Se dio un centro para «{territory}», que no es ninguno de los territorios: {territories}. Escriba el nombre como está ahí.</translation>
    </message>
    <message>
      <source>A click on a commune chooses it or leaves it out; Esc ends.</source>
      <translation>Un clic en una comuna la elige o la deja fuera; Esc termina.</translation>
    </message>
    <message>
      <source>A commune belongs to the city where at least this share of its employed residents works.</source>
      <translation>Una comuna pertenece a la ciudad donde trabaja al menos esta parte de sus ocupados residentes.</translation>
    </message>
    <message>
      <source>A commune is a member when more than this part of its built-up land, or of its located population, is in the continuum; exactly this is not enough.</source>
      <translation>Una comuna es miembro cuando más de este porcentaje de su suelo construido, o de su población localizada, está en el continuo; el valor exacto no basta.</translation>
    </message>
    <message>
      <source>A commune is an enclave when at least this share of its border, coasts too, is with communes of one area.</source>
      <translation>Una comuna es enclave cuando al menos esta parte de su borde, costas incluidas, es con comunas de una misma área.</translation>
    </message>
    <message>
      <source>A commune is inside official polygons when more than this share of the built-up land that the case gives it lies in them.</source>
      <translation>Una comuna está dentro de los polígonos oficiales cuando más de esta parte del suelo construido que el caso le da queda en ellos.</translation>
    </message>
    <message>
      <source>A commune this near to the limit of membership is remarked, since another source might change it. It decides nothing; with 0 nothing is remarked.</source>
      <translation>La comuna que queda así de cerca del límite de pertenencia se advierte, porque otra fuente podría cambiarla. No decide nada; con 0 no se advierte.</translation>
    </message>
    <message>
      <source>A commune with fewer built-up cells of the finest source is «sin evidencia suficiente» and no member. 0: not asked for.</source>
      <translation>Con menos celdas construidas de la fuente más fina, la comuna queda «sin evidencia suficiente» y no es miembro. 0: no se exige.</translation>
    </message>
    <message>
      <source>A commune with less built-up land for each inhabitant is «sin evidencia suficiente»: the evidence does not see where its people live. 0: not asked for.</source>
      <translation>Con menos suelo construido por habitante, la comuna queda «sin evidencia suficiente»: la evidencia no ve dónde vive su gente. 0: no se exige.</translation>
    </message>
    <message>
      <source>A commune with less of its population on built-up land is «sin evidencia suficiente». It matters only with population layers. 0: not asked for.</source>
      <translation>Con menos de este porcentaje de su población sobre suelo construido, la comuna queda «sin evidencia suficiente». Solo rige si se dan capas de población. 0: no se exige.</translation>
    </message>
    <message>
      <source>A computed continuum and official polygons: what both hold, and only one.</source>
      <translation>Un continuo calculado y polígonos oficiales: qué está en ambos y qué en uno solo.</translation>
    </message>
    <message>
      <source>A continuum crosses a regional border; each region is judged by itself: {regions}.</source>
      <translation>Un continuo cruza un límite regional; cada región se juzga por separado: {regions}.</translation>
    </message>
    <message>
      <source>A fictional region: no data of your own is needed.</source>
      <translation>Una región ficticia: no hacen falta datos propios.</translation>
    </message>
    <message>
      <source>A field of the commune layer</source>
      <translation>Un campo de la capa de comunas</translation>
    </message>
    <message>
      <source>A field of the communes</source>
      <translation>Un campo de las comunas</translation>
    </message>
    <message>
      <source>A file of a case that is there already and that no batch wrote, or a PDF that changed since, is left as it is. Mark it to replace them.</source>
      <translation>El archivo de un caso que ya está ahí y que ningún lote escribió, o un PDF que cambió desde entonces, se deja como está. Márquelo para reemplazarlos.</translation>
    </message>
    <message>
      <source>A folder or table of cases in, a folder of GeoPackages and PDFs out.</source>
      <translation>Entra una carpeta o una tabla de casos; sale una carpeta de GeoPackages y PDF.</translation>
    </message>
    <message>
      <source>A gap is how much worse the mean of the communes of a territory is than this.</source>
      <translation>La brecha es cuánto peor que esto está el promedio de las comunas de un territorio.</translation>
    </message>
    <message>
      <source>A justification was given, but no commune is included or excluded by hand.</source>
      <translation>Se entregó una justificación, pero ninguna comuna se incluye ni se excluye a mano.</translation>
    </message>
    <message>
      <source>A line has effect in a commune when at least so much of it runs inside, or the least share of it does. What runs along a limit asks for judgement.</source>
      <translation>Una línea tiene efecto en una comuna cuando corre dentro de ella al menos esta longitud, o su parte mínima. Lo que corre sobre un límite pide juicio.</translation>
    </message>
    <message>
      <source>A list that a source tells of. It does not change the index: it says by how many variables that of the run differs, and in which dimensions.</source>
      <translation>Una lista de que habla una fuente. No cambia el índice: dice en cuántas variables difiere la que se usó, y en qué dimensiones.</translation>
    </message>
    <message>
      <source>A metropolitan area lies in one region, and the modification of {name} has communes of several ({regions}). Take out those of the other region.</source>
      <translation>Un área metropolitana está en una sola región, y la modificación de {name} tiene comunas de varias ({regions}). Quite las de la otra región.</translation>
    </message>
    <message>
      <source>A network counts in a commune when at least so much of it runs inside; what follows the limit is left out.</source>
      <translation>Una red cuenta en una comuna cuando al menos esta longitud corre dentro de ella; lo que sigue el límite se descuenta.</translation>
    </message>
    <message>
      <source>A point outside all communes, or outside the one that its table says, by no more than this is taken to be inside.</source>
      <translation>Un punto fuera de toda comuna, o fuera de la que dice su tabla, se da por ubicado en ella hasta esta distancia.</translation>
    </message>
    <message>
      <source>A point that lies outside its commune by no more than this is taken to be inside: limits are simplified, and piers stand in the sea.</source>
      <translation>Un punto que queda fuera de su comuna por no más que esto se da por ubicado en ella: los límites están simplificados y los muelles quedan en el mar.</translation>
    </message>
    <message>
      <source>A polygon has effect in a commune when at least so much of it lies inside, or the least share of it does.</source>
      <translation>Un polígono tiene efecto en una comuna cuando está dentro de ella al menos esta superficie, o su parte mínima.</translation>
    </message>
    <message>
      <source>A project of several communes counts whole in each of them, so that communes do not add up; in the total it counts once.</source>
      <translation>Un proyecto de varias comunas cuenta entero en cada una, y por eso las comunas no se suman; en el total cuenta una vez.</translation>
    </message>
    <message>
      <source>A projected system in metres. Left empty, it is chosen by where the communes lie.</source>
      <translation>Un sistema proyectado en metros. Vacío: se elige según dónde están las comunas.</translation>
    </message>
    <message>
      <source>A raster, or tiles such as wms://type=xyz&amp;url=…, drawn pale behind the data. What is no file of this computer is opened only if you allow it.</source>
      <translation>Un ráster, o teselas como wms://type=xyz&amp;url=…, que se dibuja pálido detrás de los datos. Lo que no es un archivo de este equipo solo se abre si lo permite.</translation>
    </message>
    <message>
      <source>A result that no longer is what its run wrote is refused. Mark it to print it all the same: the cover says so.</source>
      <translation>Un resultado que ya no es lo que escribió su cálculo se rechaza. Marque la casilla para imprimirlo de todos modos: la portada lo dirá.</translation>
    </message>
    <message>
      <source>A row is a block or entity, and the table does not say where it lies.</source>
      <translation>Cada fila es una manzana o entidad y la tabla no dice dónde está.</translation>
    </message>
    <message>
      <source>A row is a person of the census, with the commune where they work.</source>
      <translation>Cada fila es una persona del censo, con la comuna en que trabaja.</translation>
    </message>
    <message>
      <source>A table with a row for each commune, for travel that does not tell who works in the commune where he lives. It replaces the first denominator.</source>
      <translation>Una tabla con una fila por comuna, para viajes que no dicen quién trabaja en la comuna donde vive. Reemplaza el primer denominador.</translation>
    </message>
    <message>
      <source>A territory reaches a commune when they have at least this part of the smaller of the two in common.</source>
      <translation>Un territorio alcanza a una comuna cuando tienen en común al menos este porcentaje de la menor de las dos superficies.</translation>
    </message>
    <message>
      <source>A value is not accepted.</source>
      <translation>Un valor no se acepta.</translation>
    </message>
    <message>
      <source>A&amp;nother row for this step</source>
      <translation>Otra fila para este &amp;paso</translation>
    </message>
    <message>
      <source>About am_delimiter</source>
      <translation>Acerca de am_delimiter</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Aceptar</translation>
    </message>
    <message>
      <source>Actors by sector and level</source>
      <translation>Actores por sector y nivel</translation>
    </message>
    <message>
      <source>Actors, committee of mayors, arrangements, instruments, problems and priorities.</source>
      <translation>Actores, comité de alcaldes, instancias, instrumentos, problemas y prioridades.</translation>
    </message>
    <message>
      <source>Add a column CUT with the codes of the register of communes: {count} names have theirs, which the summary of this report (JSON) lists.</source>
      <translation>Agregue una columna CUT con los códigos del registro de comunas: nombres con código: {count}; el resumen de este informe (JSON) los trae.</translation>
    </message>
    <message>
      <source>Add a layer</source>
      <translation>Agregar capa</translation>
    </message>
    <message>
      <source>Add their rows to those of that commune, if the column can be summed.</source>
      <translation>Sume sus filas a las de esa comuna, si la columna admite sumarse.</translation>
    </message>
    <message>
      <source>Adds six tables to the GeoPackage that «Delimit metropolitan areas» wrote: actors by sector and level; members of the committee of mayors; associations, agreements and tables that exist; instruments with their stage and responsible; shared problems; and up to three priority themes. Open their attribute form in QGIS and fill them in: what has a list of values is chosen from it.

The committee begins with a row for each commune of the first candidate, the instruments with those of the case. A table of yours (XLSX, CSV or a layer) fills them; columns are known by their usual names. A row with something that cannot be right is left out and told, the others go in.

Run it as often as you like: nothing that stands in the tables is changed. Only what is new is added, and empty cells are completed. Delimiting again into the same file keeps them.

Names of persons are your own data. They are stored in this file alone, and neither settings nor the messages of this algorithm repeat them; the expediente prints them, but no contact. A copy of the file takes them along.</source>
      <translation>Agrega seis tablas al GeoPackage que escribió «Delimitar áreas metropolitanas»: actores por sector y nivel; integrantes del comité consultivo de alcaldes; asociaciones, convenios y mesas que existen; instrumentos con su etapa y responsable; problemas compartidos; y hasta tres temas prioritarios. Abra su formulario en QGIS y llénelas: lo que tiene una lista de valores se elige de ella.

El comité parte con una fila por cada comuna de la primera candidata; los instrumentos, con los del caso. Una tabla suya (XLSX, CSV o una capa) las llena; las columnas se conocen por sus nombres usuales. Una fila con algo que no puede ser se deja fuera y se dice; las demás entran.

Ejecútelo cuantas veces quiera: nada de lo que está en las tablas cambia. Solo se agrega lo nuevo y se completan las celdas vacías. Delimitar de nuevo al mismo archivo las conserva.

Los nombres de personas son datos suyos. Quedan solo en este archivo, y ni la configuración ni los mensajes de este algoritmo los repiten; el expediente los imprime, pero ningún contacto. Una copia del archivo los lleva consigo.</translation>
    </message>
    <message>
      <source>Adds tables of actors, committee, problems and priorities to the case</source>
      <translation>Agrega al caso tablas de actores, comité, problemas y prioridades</translation>
    </message>
    <message>
      <source>Admitted error of a point</source>
      <translation>Error admitido en la ubicación de un punto</translation>
    </message>
    <message>
      <source>All GeoPackages in this folder and its subfolders are listed.</source>
      <translation>Se listan todos los GeoPackage de esta carpeta y de sus subcarpetas.</translation>
    </message>
    <message>
      <source>All candidates of the country</source>
      <translation>Todas las candidatas del país</translation>
    </message>
    <message>
      <source>All communes are shifted by about {shift} m: the datum is probably another. In {probable} the shift is {other} m.</source>
      <translation>Todas las comunas están corridas unos {shift} m: el dátum es probablemente otro. En {probable} el corrimiento es de {other} m.</translation>
    </message>
    <message>
      <source>All employed residents with an answer</source>
      <translation>Todos los ocupados residentes con respuesta</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Todos los archivos (*)</translation>
    </message>
    <message>
      <source>All of them count</source>
      <translation>Cuentan todas</translation>
    </message>
    <message>
      <source>All that is needed is here.</source>
      <translation>Está todo lo necesario.</translation>
    </message>
    <message>
      <source>Also several communes that touch each other</source>
      <translation>También varias comunas que se tocan</translation>
    </message>
    <message>
      <source>Amount of the {told} of {all} projects that have one in pesos: M$ {amount}; of the {held} metropolitan ones among them: M$ {metropolitan}.</source>
      <translation>Monto de los {told} de {all} {all:proyecto|proyectos} que lo tienen en pesos: M$ {amount}; de {held} {held:metropolitano|metropolitanos} entre ellos: M$ {metropolitan}.</translation>
    </message>
    <message>
      <source>An e&amp;xecutive version of four to six pages (PDF)</source>
      <translation>Una versión &amp;ejecutiva de cuatro a seis páginas (PDF)</translation>
    </message>
    <message>
      <source>An earlier version stored the result without a digest of: {tables}. Whether that was edited since cannot be told.</source>
      <translation>Una versión anterior guardó el resultado sin huella de: {tables}. No se puede saber si eso se editó después.</translation>
    </message>
    <message>
      <source>An older version wrote it, without a log of the procedure: delimit again.</source>
      <translation>Lo escribió una versión anterior, sin tabla de tramitación: vuelva a delimitar.</translation>
    </message>
    <message>
      <source>And {count} more: see the details.</source>
      <translation>Y {count} más: vea los detalles.</translation>
    </message>
    <message>
      <source>Another run is under way: wait for it or cancel it.</source>
      <translation>Otra corrida está en curso: espere a que termine o cancélela.</translation>
    </message>
    <message>
      <source>Applies the Degree of Urbanisation, by which six international organisations compare cities, towns and rural areas (manual of 2021), to a raster of population.

The rule: the persons are summed in cells of 1 km of an equal-area grid. Cells of 1,500 inhabitants per km² of land or more that touch by their sides and have 50,000 inhabitants together are an urban centre; its edge is smoothed by the majority rule and its gaps are filled. Cells of 300 or more that touch by sides or corners and have 5,000 are an urban cluster: dense, semi-dense or suburban. The rest is rural, or water.

A commune is a city when half of its population lives in urban centres, a rural area when more than half lives in rural cells, and a town or semi-dense area otherwise; level 2 parts these further. A commune that the population does not cover is «no evaluable».

Rasters are summed, never resampled by the nearest cell, and the sum of persons is told before and after. A raster of GHS-POP of 1 km or 100 m in Mollweide is summed exactly; one in degrees is parted into small cells. Classes and densities are refused.

Thresholds belong to a set of rules: the manual of 2021, its online edition of July 2024, or what GHS-SMOD R2023A did. Each can be changed, and all are printed with their source.</source>
      <translation>Aplica a un ráster de población el grado de urbanización, con el que seis organizaciones internacionales comparan ciudades, ciudades intermedias y zonas rurales (manual de 2021).

La regla: las personas se suman en celdas de 1 km de una grilla que conserva las áreas. Las celdas de 1.500 habitantes o más por km² de suelo que se tocan por sus lados y reúnen 50.000 habitantes son un centro urbano; su borde se suaviza con la regla de mayoría y sus huecos se llenan. Las de 300 o más que se tocan por lados o esquinas y reúnen 5.000 son un clúster urbano: denso, semidenso o suburbano. Lo demás es rural, o agua.

Una comuna es ciudad cuando la mitad de su población vive en centros urbanos, zona rural cuando más de la mitad vive en celdas rurales, y ciudad intermedia o zona semidensa en los demás casos; el nivel 2 las divide más. Una comuna que la población no cubre es «no evaluable».

Los rásteres se suman, nunca se remuestrean con la celda más cercana, y se informa la suma de personas antes y después. Un ráster GHS-POP de 1 km o de 100 m en Mollweide se suma exactamente; uno en grados se parte en celdas pequeñas. Las clases y las densidades se rechazan.

Los umbrales son de un conjunto de reglas: el manual de 2021, su edición en línea de julio de 2024 o lo que hizo GHS-SMOD R2023A. Cada uno se puede cambiar, y todos se imprimen con su fuente.</translation>
    </message>
    <message>
      <source>Area of its built-up land</source>
      <translation>Superficie de su suelo construido</translation>
    </message>
    <message>
      <source>Areas are true areas on the ellipsoid. Thresholds of this diagnosis are decisions of the project, without a known norm (limits.json in the catalogue).</source>
      <translation>Las superficies son verdaderas, medidas sobre el elipsoide. Los umbrales de este diagnóstico son decisiones del proyecto, sin norma conocida (limits.json del catálogo).</translation>
    </message>
    <message>
      <source>As built-up land it counts once.</source>
      <translation>Como suelo construido cuenta una sola vez.</translation>
    </message>
    <message>
      <source>As the table says (if nothing, a survey)</source>
      <translation>Lo que diga la tabla (si nada, una encuesta)</translation>
    </message>
    <message>
      <source>Asking which communes each project meets</source>
      <translation>Buscando las comunas de cada proyecto</translation>
    </message>
    <message>
      <source>Assign that system, without reprojecting, and compare with a map.</source>
      <translation>Asigne ese sistema, sin reproyectar, y compare con un mapa.</translation>
    </message>
    <message>
      <source>Assign the right one (Layer properties, Source).</source>
      <translation>Asigne el correcto (Propiedades de la capa, Fuente).</translation>
    </message>
    <message>
      <source>Associations, agreements and tables that exist</source>
      <translation>Asociaciones, convenios y mesas que existen</translation>
    </message>
    <message>
      <source>At a point inside the polygon</source>
      <translation>En un punto interior del polígono</translation>
    </message>
    <message>
      <source>At cells of {cell} m there are {patches} patches, whose gaps need about {memory} GB of memory; the limit is {limit} GB. Choose a minimum patch, larger cells, or evidence of a smaller area.</source>
      <translation>Con celdas de {cell} m hay {patches} {patches:mancha|manchas}, cuyas separaciones necesitan unos {memory} GB de memoria; el límite es {limit} GB. Elija una mancha mínima, celdas más grandes o evidencia de un área menor.</translation>
    </message>
    <message>
      <source>At {tolerance} m no continuum has two or more member communes of one region.</source>
      <translation>A {tolerance} m ningún continuo tiene dos o más comunas miembros de una misma región.</translation>
    </message>
    <message>
      <source>At {tolerance} m no continuum has two or more member communes of region {region}.</source>
      <translation>A {tolerance} m ningún continuo tiene dos o más comunas miembros de la región {region}.</translation>
    </message>
    <message>
      <source>At {tolerance} m: {continua} continua; the largest holds {share} % of the built-up land; sets of communes: {sets}.</source>
      <translation>A {tolerance} m: {continua} {continua:continuo|continuos}; el mayor tiene {share} % de lo construido; conjuntos de comunas: {sets}.</translation>
    </message>
    <message>
      <source>At {tolerance} no set of communes passes what land and people decide.</source>
      <translation>A {tolerance} ningún conjunto de comunas cumple lo que deciden el suelo y la población.</translation>
    </message>
    <message>
      <source>At {tolerance} the largest set that passes is: {communes}.</source>
      <translation>A {tolerance} el mayor conjunto que cumple es: {communes}.</translation>
    </message>
    <message>
      <source>Attached, each where its path says: {count}.</source>
      <translation>Adjuntos, cada uno donde dice su ruta: {count}.</translation>
    </message>
    <message>
      <source>Background of the maps</source>
      <translation>Fondo de los mapas</translation>
    </message>
    <message>
      <source>Barriers</source>
      <translation>Barreras</translation>
    </message>
    <message>
      <source>Barriers ({layers}): a gap whose straight line meets a barrier counts {cost} m more. The gap without barriers is given beside it.</source>
      <translation>Barreras ({layers}): una separación cuya línea recta encuentra una barrera cuenta {cost} m más. La separación sin barreras se informa al lado.</translation>
    </message>
    <message>
      <source>Barriers ({layers}): a gap whose straight line meets a barrier is not allowed. The gap without barriers is given beside it.</source>
      <translation>Barreras ({layers}): no se permite una separación cuya línea recta encuentre una barrera. La separación sin barreras se informa al lado.</translation>
    </message>
    <message>
      <source>Base map</source>
      <translation>Mapa de fondo</translation>
    </message>
    <message>
      <source>Base map (raster or tiles)</source>
      <translation>Mapa de fondo (ráster o teselas)</translation>
    </message>
    <message>
      <source>Begin with the &amp;outline</source>
      <translation>Comenzar con el &amp;esquema</translation>
    </message>
    <message>
      <source>Behind the maps</source>
      <translation>Fondo de los mapas</translation>
    </message>
    <message>
      <source>Between two counts of one source: at a constant rate</source>
      <translation>Entre dos recuentos de una misma fuente: a tasa constante</translation>
    </message>
    <message>
      <source>Blocks with population</source>
      <translation>Manzanas con población</translation>
    </message>
    <message>
      <source>Blocks with their persons, or rasters of persons per cell; without them the population is that of whole communes.</source>
      <translation>Manzanas con sus personas, o rásteres de personas por celda; sin ellos la población es la de las comunas completas.</translation>
    </message>
    <message>
      <source>Borders of communes may lie so far apart</source>
      <translation>Los bordes comunales pueden estar así de separados</translation>
    </message>
    <message>
      <source>Borders that are as near as this touch: digitised ones seldom fit.</source>
      <translation>Los límites que están así de cerca se tocan: los digitalizados rara vez calzan.</translation>
    </message>
    <message>
      <source>Borders that were digitised apart do not meet to the metre. Land within this of a commune, or inside it, is at its border.</source>
      <translation>Los bordes que se digitalizaron por separado no coinciden al metro. El suelo a esta distancia de una comuna, o dentro de ella, está en su borde.</translation>
    </message>
    <message>
      <source>Bridged</source>
      <translation>Salvada</translation>
    </message>
    <message>
      <source>Bridges and roads</source>
      <translation>Puentes y caminos</translation>
    </message>
    <message>
      <source>Bridges and roads ({layers}) count as built-up for the continuity, not for areas. {idle} of their features change nothing: outside the study or on built-up land.</source>
      <translation>Los puentes y caminos ({layers}) cuentan como construidos para la continuidad, no para las superficies. {idle} de sus elementos no cambian nada: están fuera del estudio o sobre suelo construido.</translation>
    </message>
    <message>
      <source>Bridges and roads that carry a gap (lines or polygons)</source>
      <translation>Puentes y caminos que salvan una separación (líneas o polígonos)</translation>
    </message>
    <message>
      <source>Bridges and roads that carry a gap over a barrier.</source>
      <translation>Puentes y caminos por los que una separación cruza una barrera.</translation>
    </message>
    <message>
      <source>Bring a text in</source>
      <translation>Traer un texto</translation>
    </message>
    <message>
      <source>Built-up cells</source>
      <translation>Celdas construidas</translation>
    </message>
    <message>
      <source>Built-up hectares of the mask</source>
      <translation>Hectáreas construidas de la máscara</translation>
    </message>
    <message>
      <source>Built-up land</source>
      <translation>Suelo construido</translation>
    </message>
    <message>
      <source>Built-up land of the continuum</source>
      <translation>Suelo construido del continuo</translation>
    </message>
    <message>
      <source>Built-up land there is of no commune. A lake may be left out on purpose; anything else is a fault of the layer.</source>
      <translation>Lo construido allí no es de ninguna comuna. Un lago puede faltar a propósito; cualquier otro hueco es una falla de la capa.</translation>
    </message>
    <message>
      <source>Built-up layers (rasters or polygons)</source>
      <translation>Capas de suelo construido (rásteres o polígonos)</translation>
    </message>
    <message>
      <source>Built-up mask</source>
      <translation>Máscara de suelo construido</translation>
    </message>
    <message>
      <source>Built-up part (%)</source>
      <translation>Parte construida (%)</translation>
    </message>
    <message>
      <source>Built-up polygons</source>
      <translation>Polígonos de suelo construido</translation>
    </message>
    <message>
      <source>Built-up rasters</source>
      <translation>Rásteres de lo construido</translation>
    </message>
    <message>
      <source>Built-up rasters of several years (the tiles of each)</source>
      <translation>Rásteres de lo construido de varios años (las hojas de cada uno)</translation>
    </message>
    <message>
      <source>Built-up share of a cell (empty: by encoding)</source>
      <translation>Porcentaje construido de la celda (vacío: según codificación)</translation>
    </message>
    <message>
      <source>Built-up shares that are tried</source>
      <translation>Partes construidas que se prueban</translation>
    </message>
    <message>
      <source>By area: more built-up land than this</source>
      <translation>Por superficie: más suelo construido que este</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>A mano</translation>
    </message>
    <message>
      <source>By the measure that decides, no continuum could have as a member: {communes}.</source>
      <translation>Según la medida que decide, ningún continuo podría tener como miembro a: {communes}.</translation>
    </message>
    <message>
      <source>By what a commune is a member: each is tried with its limits. That by population needs population layers; without them its combinations are not evaluable.</source>
      <translation>Con qué se mide si una comuna es miembro: cada medida se prueba con sus límites. La de población necesita capas de población; sin ellas sus combinaciones son no evaluables.</translation>
    </message>
    <message>
      <source>C&amp;lear cell</source>
      <translation>&amp;Borrar celda</translation>
    </message>
    <message>
      <source>CCU: field that puts polygons together (empty: touching)</source>
      <translation>CCU: campo que junta polígonos (vacío: los que se tocan)</translation>
    </message>
    <message>
      <source>CSV (*.csv)</source>
      <translation>CSV (*.csv)</translation>
    </message>
    <message>
      <source>CSV with origin, destination and workers: the table of travel for «Delimit metropolitan areas».</source>
      <translation>CSV de origen, destino y trabajadores: la tabla de viajes para «Delimitar áreas metropolitanas».</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancelled: nothing was kept.</source>
      <translation>Cancelado: no se conservó nada.</translation>
    </message>
    <message>
      <source>Cancelled: nothing was written.</source>
      <translation>Cancelado: no se escribió nada.</translation>
    </message>
    <message>
      <source>Cancelled: {done} of {all} {all:case|cases} {done:is|are} done, with {done:its|their} files whole. Run again to go on: what is done is not repeated.</source>
      <translation>Cancelado: {done} de {all} {all:caso|casos} {done:está hecho|están hechos}, con sus archivos completos. Ejecute otra vez para seguir: lo hecho no se repite.</translation>
    </message>
    <message>
      <source>Candidate of that case (empty: its first)</source>
      <translation>Candidata de ese caso (vacío: la primera)</translation>
    </message>
    <message>
      <source>Candidate: communes to judge (empty: find all)</source>
      <translation>Candidata: comunas que se juzgan (vacío: buscar todas)</translation>
    </message>
    <message>
      <source>Candidate: its code, name or communes (empty: the first)</source>
      <translation>Candidata: su código, nombre o comunas (vacío: la primera)</translation>
    </message>
    <message>
      <source>Case {place} of {all}: {name}</source>
      <translation>Caso {place} de {all}: {name}</translation>
    </message>
    <message>
      <source>Cases done</source>
      <translation>Casos hechos</translation>
    </message>
    <message>
      <source>Cases failed</source>
      <translation>Casos con error</translation>
    </message>
    <message>
      <source>Cases unchanged, skipped</source>
      <translation>Casos sin cambios, que se saltan</translation>
    </message>
    <message>
      <source>Categories that are looked for (empty: the seven named for O'Higgins)</source>
      <translation>Categorías que se examinan (vacío: las siete nombradas para O'Higgins)</translation>
    </message>
    <message>
      <source>Category of the layers without a column for it</source>
      <translation>Categoría de las capas sin esa columna</translation>
    </message>
    <message>
      <source>Cell</source>
      <translation>Celda</translation>
    </message>
    <message>
      <source>Cells of 1 km and communes by the Degree of Urbanisation, levels 1 and 2.</source>
      <translation>Celdas de 1 km y comunas por su grado de urbanización, niveles 1 y 2.</translation>
    </message>
    <message>
      <source>Cells without data</source>
      <translation>Celdas sin dato</translation>
    </message>
    <message>
      <source>Census 2017</source>
      <translation>Censo 2017</translation>
    </message>
    <message>
      <source>Census 2017, by commune</source>
      <translation>Censo 2017, por comuna</translation>
    </message>
    <message>
      <source>Census 2024</source>
      <translation>Censo 2024</translation>
    </message>
    <message>
      <source>Census 2024, by commune</source>
      <translation>Censo 2024, por comuna</translation>
    </message>
    <message>
      <source>Centre: codes (CUT); empty: where most of the others work</source>
      <translation>Centro: códigos (CUT); vacío: donde trabajan más de las demás</translation>
    </message>
    <message>
      <source>Centres, such as «Arauco: 08202 (why)»</source>
      <translation>Centros, como «Arauco: 08202 (por qué)»</translation>
    </message>
    <message>
      <source>Changed by hand: {before} ({communes}) is now {id} {name}. The rule: the first candidate with an excluded commune, else the one whose continuum holds a part of an included one, else the first that lacks one.</source>
      <translation>Modificada a mano: {before} ({communes}) es ahora {id} {name}. La regla: la primera candidata con una comuna excluida; si no, aquella cuyo continuo contiene una parte de una incluida; si no, la primera que no la tiene.</translation>
    </message>
    <message>
      <source>Changed since it was stored: {names}.</source>
      <translation>Cambió desde que se guardó: {names}.</translation>
    </message>
    <message>
      <source>Choose a file: {slot}</source>
      <translation>Elegir un archivo: {slot}</translation>
    </message>
    <message>
      <source>Choose a layer</source>
      <translation>Elegir capa</translation>
    </message>
    <message>
      <source>Choose a layer: {slot}</source>
      <translation>Elegir una capa: {slot}</translation>
    </message>
    <message>
      <source>Choose another layer</source>
      <translation>Elegir otra capa</translation>
    </message>
    <message>
      <source>Choose communes</source>
      <translation>Elegir comunas</translation>
    </message>
    <message>
      <source>Choose communes from a list</source>
      <translation>Elegir comunas de una lista</translation>
    </message>
    <message>
      <source>Choose on the map</source>
      <translation>Elegir en el mapa</translation>
    </message>
    <message>
      <source>Choose the data, or drop files and layers here.</source>
      <translation>Elija los datos, o suelte aquí archivos y capas.</translation>
    </message>
    <message>
      <source>Choose the field of {table} that names the city of each commune. Its fields are: {fields}.</source>
      <translation>Elija el campo de {table} que nombra la ciudad de cada comuna. Sus campos son: {fields}.</translation>
    </message>
    <message>
      <source>Choose the field of {table} with the employed residents of each commune. Its fields are: {fields}.</source>
      <translation>Elija el campo de {table} con los ocupados residentes de cada comuna. Sus campos son: {fields}.</translation>
    </message>
    <message>
      <source>Choose the tile of the place, or another share.</source>
      <translation>Elija la tesela del lugar u otro porcentaje.</translation>
    </message>
    <message>
      <source>Choose the tile of the place, or assign its true reference system.</source>
      <translation>Elija la tesela del lugar o asígnele su verdadero sistema de referencia.</translation>
    </message>
    <message>
      <source>Cities are one from this share (empty: by the rule)</source>
      <translation>Las ciudades son una sola desde esta parte (vacío: según la regla)</translation>
    </message>
    <message>
      <source>Cities whose communes together have fewer inhabitants are left out. 0 asks for none.</source>
      <translation>Se dejan fuera las ciudades cuyas comunas suman menos habitantes. Con 0 no se pide.</translation>
    </message>
    <message>
      <source>Cities with their commuting zones, from travel to work between communes.</source>
      <translation>Ciudades con su zona de conmutación, según los viajes al trabajo entre comunas.</translation>
    </message>
    <message>
      <source>Cities: codes (CUT), with a semicolon between two cities</source>
      <translation>Ciudades: códigos (CUT), con punto y coma entre dos ciudades</translation>
    </message>
    <message>
      <source>City: at least so many inhabitants (empty: by the rule)</source>
      <translation>Ciudad: al menos estos habitantes (vacío: según la regla)</translation>
    </message>
    <message>
      <source>City: at least this share in an urban centre (empty: by the rule)</source>
      <translation>Ciudad: al menos esta parte en un centro urbano (vacío: según la regla)</translation>
    </message>
    <message>
      <source>Classes of the cells (raster)</source>
      <translation>Clases de las celdas (ráster)</translation>
    </message>
    <message>
      <source>Classifying the cells</source>
      <translation>Clasificando las celdas</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Code of the region, such as 05. Left empty, all communes of the layer take part.</source>
      <translation>Código de la región, como 05. Vacío: participan todas las comunas de la capa.</translation>
    </message>
    <message>
      <source>Code of the region, such as 05: only persons who live in it are counted. Left empty, all the country.</source>
      <translation>Código de la región, como 05: solo se cuentan las personas que viven en ella. Vacío: todo el país.</translation>
    </message>
    <message>
      <source>Codes (CUT) of the communes that are the centre. Left empty, it is that where most residents of the others work.</source>
      <translation>Códigos (CUT) de las comunas que son el centro. Vacío: la comuna donde trabajan más residentes de las demás.</translation>
    </message>
    <message>
      <source>Codes of regions, such as 05, 13. Left empty, every region that the communes have is delimited, each by itself.</source>
      <translation>Códigos de regiones, como 05, 13. Vacío, se delimita cada región que tengan las comunas, cada una por sí sola.</translation>
    </message>
    <message>
      <source>Codes with commas between the communes of a city and a semicolon between two cities, and a name if you wish: «Gran Valparaíso: 05101, 05109; Quillota: 05501».</source>
      <translation>Códigos con coma entre las comunas de una ciudad y punto y coma entre dos ciudades, y un nombre si lo desea: «Gran Valparaíso: 05101, 05109; Quillota: 05501».</translation>
    </message>
    <message>
      <source>Codes, such as 05101, 05109</source>
      <translation>Códigos, como 05101, 05109</translation>
    </message>
    <message>
      <source>Column of the commune codes of the tables, where it has an unusual name; tables without it keep the recognised one.</source>
      <translation>Columna con el código de comuna de las tablas, si su nombre no es de los usuales; en las tablas que no la tienen vale la que se reconoce.</translation>
    </message>
    <message>
      <source>Column that names the territory of each commune.</source>
      <translation>Columna con el nombre del territorio de cada comuna.</translation>
    </message>
    <message>
      <source>Column with income poverty, % (empty: recognised)</source>
      <translation>Columna con la pobreza de ingresos, % (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Column with isolated localities (empty: recognised)</source>
      <translation>Columna con las localidades aisladas (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Column with localities (empty: recognised)</source>
      <translation>Columna con las localidades (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Column with the code of the commune that holds the centre of the territory.</source>
      <translation>Columna con el código de la comuna que tiene el centro del territorio.</translation>
    </message>
    <message>
      <source>Column with the commune code of the tables (empty: recognised)</source>
      <translation>Columna con el código de comuna de las tablas (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Column with the commune of the centre (empty: recognised)</source>
      <translation>Columna con la comuna del centro (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Column with the number of isolated localities by the study of SUBDERE.</source>
      <translation>Columna con el número de localidades aisladas según el estudio de SUBDERE.</translation>
    </message>
    <message>
      <source>Column with the number of localities of the commune.</source>
      <translation>Columna con el número de localidades de la comuna.</translation>
    </message>
    <message>
      <source>Column with the percentage of persons poor by income, 0 to 100.</source>
      <translation>Columna con el porcentaje de personas en pobreza de ingresos, de 0 a 100.</translation>
    </message>
    <message>
      <source>Column with the place in the country, 1: the poorest (empty: recognised)</source>
      <translation>Columna con el lugar en el país, 1: la más pobre (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Column with the place in the region, 1: the poorest (empty: recognised)</source>
      <translation>Columna con el lugar en la región, 1: la más pobre (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Column with the place of the commune in its region. It goes before the place by poverty.</source>
      <translation>Columna con el lugar de la comuna en su región. Manda sobre el lugar según la pobreza.</translation>
    </message>
    <message>
      <source>Column with the place of the commune in the whole country, where the table does not hold all of it. It goes before the place by poverty.</source>
      <translation>Columna con el lugar de la comuna en todo el país, si la tabla no lo trae completo. Manda sobre el lugar según la pobreza.</translation>
    </message>
    <message>
      <source>Column with the territory (empty: recognised)</source>
      <translation>Columna con el territorio (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Columnas</translation>
    </message>
    <message>
      <source>Columns × rows</source>
      <translation>Columnas × filas</translation>
    </message>
    <message>
      <source>Combinations</source>
      <translation>Combinaciones</translation>
    </message>
    <message>
      <source>Combinations on the evidence «{source}», built-up share {share}</source>
      <translation>Combinaciones sobre la evidencia «{source}», parte construida: {share}</translation>
    </message>
    <message>
      <source>Commune boundaries</source>
      <translation>Límites comunales</translation>
    </message>
    <message>
      <source>Commune {commune} has {isolated} isolated localities of {localities}: there cannot be more isolated ones than there are. Check the columns {fields}.</source>
      <translation>La comuna {commune} tiene {isolated} {isolated:localidad aislada|localidades aisladas} de {localities}: no puede haber más aisladas que localidades. Revise las columnas {fields}.</translation>
    </message>
    <message>
      <source>Communes</source>
      <translation>Comunas</translation>
    </message>
    <message>
      <source>Communes are joined by code. If a name is that of another commune, correct its code.</source>
      <translation>Las comunas se unen por código. Si un nombre es de otra comuna, corrija su código.</translation>
    </message>
    <message>
      <source>Communes by region</source>
      <translation>Comunas por región</translation>
    </message>
    <message>
      <source>Communes by region: {regions}.</source>
      <translation>Comunas por región: {regions}.</translation>
    </message>
    <message>
      <source>Communes included or excluded by hand</source>
      <translation>Comunas incluidas o excluidas a mano</translation>
    </message>
    <message>
      <source>Communes of {layer} overlap in {hectares} ha; land there counts for the commune with the higher code.</source>
      <translation>Hay comunas de {layer} que se traslapan en {hectares} ha; ese suelo se cuenta en la comuna de código mayor.</translation>
    </message>
    <message>
      <source>Communes that are added to the candidate although the rule leaves them out: write their codes (CUT), or choose them from the list. A justification is needed.</source>
      <translation>Comunas que se agregan a la candidata aunque la regla las deje fuera: escriba sus códigos (CUT) o elíjalas de la lista. Se exige una justificación.</translation>
    </message>
    <message>
      <source>Communes that are taken out of the candidate: write their codes (CUT), or choose them from the list. A justification is needed.</source>
      <translation>Comunas que se sacan de la candidata: escriba sus códigos (CUT) o elíjalas de la lista. Se exige una justificación.</translation>
    </message>
    <message>
      <source>Communes that meet only in a corner are no neighbours: where their borders do not coincide, more than this must lie within the tolerance.</source>
      <translation>Las comunas que solo se tocan en una esquina no son vecinas: donde sus bordes no coinciden, más que esto debe quedar dentro de la tolerancia.</translation>
    </message>
    <message>
      <source>Communes that share less are not contiguous: a corner is no border.</source>
      <translation>Las comunas que comparten menos no son contiguas: un vértice no es un límite.</translation>
    </message>
    <message>
      <source>Communes that tie for the last place</source>
      <translation>Comunas empatadas en el último lugar</translation>
    </message>
    <message>
      <source>Communes to exclude: codes (CUT)</source>
      <translation>Comunas que se excluyen: códigos (CUT)</translation>
    </message>
    <message>
      <source>Communes to include: codes (CUT)</source>
      <translation>Comunas que se incluyen: códigos (CUT)</translation>
    </message>
    <message>
      <source>Communes with a figure that a mean needs</source>
      <translation>Comunas con dato que necesita un promedio</translation>
    </message>
    <message>
      <source>Communes with the same value are one city; those with none, 0 or «no» are in no city. Leave it empty for a Degree of Urbanisation.</source>
      <translation>Las comunas con el mismo valor son una ciudad; las que no tienen valor, tienen 0 o «no», no están en ninguna. Déjelo vacío para un Grado de Urbanización.</translation>
    </message>
    <message>
      <source>Communes without a figure in some variable</source>
      <translation>Comunas sin dato en alguna variable</translation>
    </message>
    <message>
      <source>Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… (all of the sample region); built-up share: 20; mask: mascara.tif.</source>
      <translation>Comunas: comunas_ficticias; capas de suelo construido: las dos hojas GHS_BUILT_S_… (todo de la región de muestra); porcentaje construido: 20; máscara: mascara.tif.</translation>
    </message>
    <message>
      <source>Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… (all of the sample region); tolerance: 200; candidate: 99101, 99102, 99105; in the advanced part, count that decides: a field of the communes, and the field POB_2024. The three communes are one continuum with 272,030 inhabitants.</source>
      <translation>Comunas: comunas_ficticias; capas de suelo construido: las dos hojas GHS_BUILT_S_… (todo de la región de muestra); tolerancia: 200; candidata: 99101, 99102, 99105; en la parte avanzada, recuento que decide: un campo de las comunas, y el campo POB_2024. Las tres comunas forman un continuo de 272.030 habitantes.</translation>
    </message>
    <message>
      <source>Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… (all of the sample region); tolerances: 0, 200, 500, 1000; result: sensibilidad.gpkg.</source>
      <translation>Comunas: comunas_ficticias; capas construidas: las dos hojas GHS_BUILT_S_… (todo de la región de muestra); tolerancias: 0, 200, 500, 1000; resultado: sensibilidad.gpkg.</translation>
    </message>
    <message>
      <source>Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… (all of the sample region); tolerances: 200, 500; 1000; result: estudio.gpkg.</source>
      <translation>Comunas: comunas_ficticias; capas de suelo construido: las dos hojas GHS_BUILT_S_… (todo de la región de muestra); tolerancias: 200, 500; 1000; resultado: estudio.gpkg.</translation>
    </message>
    <message>
      <source>Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… of the sample; regions: empty; count that decides: a field of the communes, and the field POB_2024; result: pais.gpkg.</source>
      <translation>Comunas: comunas_ficticias; capas de suelo construido: las dos hojas GHS_BUILT_S_… de la muestra; regiones: vacío; recuento que decide: un campo de las comunas, y el campo POB_2024; resultado: pais.gpkg.</translation>
    </message>
    <message>
      <source>Communes: comunas_ficticias; epochs: GHS_BUILT_S_E1990_… and GHS_BUILT_S_E2020_… of the same area; tolerance: 200; candidate: 99101, 99102, 99105; fields with inhabitants: POB_2017; POB_2024; result: crecimiento.gpkg.</source>
      <translation>Comunas: comunas_ficticias; épocas: GHS_BUILT_S_E1990_… y GHS_BUILT_S_E2020_… de la misma área; tolerancia: 200; candidata: 99101, 99102, 99105; campos con habitantes: POB_2017; POB_2024; resultado: crecimiento.gpkg.</translation>
    </message>
    <message>
      <source>Communes: rules of level 2</source>
      <translation>Comunas: reglas del nivel 2</translation>
    </message>
    <message>
      <source>Communes: share of the population that decides</source>
      <translation>Comunas: parte de la población que decide</translation>
    </message>
    <message>
      <source>Communes: those of the country; tables: casen_pobreza.csv with CUT and POBREZA, aislamiento.xlsx with CUT, LOCALIDADES and AISLADAS; territories: Arauco: 08201, 08202, 08203; centres: Arauco: 08203; result: rezago.gpkg.</source>
      <translation>comunas: las del país; tablas: casen_pobreza.csv con CUT y POBREZA, aislamiento.xlsx con CUT, LOCALIDADES y AISLADAS; territorios: Arauco: 08201, 08202, 08203; centros: Arauco: 08203; resultado: rezago.gpkg.</translation>
    </message>
    <message>
      <source>Communes: those of the region; travel: viajes_2024.csv; cities: Gran Valparaíso: 05101, 05109, 05103, 05801, 05804; Quillota: 05501; result: area_funcional.gpkg.</source>
      <translation>Comunas: las de la región; viajes: viajes_2024.csv; ciudades: Gran Valparaíso: 05101, 05109, 05103, 05801, 05804; Quillota: 05501; resultado: area_funcional.gpkg.</translation>
    </message>
    <message>
      <source>Commuting zone: at least this share (empty: by the rule)</source>
      <translation>Zona de conmutación: al menos esta parte (vacío: según la regla)</translation>
    </message>
    <message>
      <source>Compare definitions</source>
      <translation>Comparar definiciones</translation>
    </message>
    <message>
      <source>Compare different products or cell sizes</source>
      <translation>Comparar productos o tamaños de celda distintos</translation>
    </message>
    <message>
      <source>Compare the class of built-up land with the product's own legend.</source>
      <translation>Compare la clase de suelo construido con la leyenda del propio producto.</translation>
    </message>
    <message>
      <source>Compare with official polygons</source>
      <translation>Comparar con polígonos oficiales</translation>
    </message>
    <message>
      <source>Compares a computed continuum, commune by commune, with official polygons (such as the urban limits of the census) or with the continuum of another result.

The rule: exact polygon overlay in a projected system. Land that several polygons of a layer hold counts once. Compared are the communes that touch the extent of the computed land; land outside them is measured apart, so that the sums close.

For each commune: hectares in both, only computed and only in the reference; the share of the reference that is covered, the share of the computed land inside it, and the Jaccard index (what both hold, of all that either holds).

How to read it: a continuum holds built-up land alone, without the gaps it bridges, while official limits also hold open land; so a reference is seldom covered whole. The layer «continuum» holds all built-up patches at any tolerance: to compare the largest continuum, select it and use only the selected features.</source>
      <translation>Compara un continuo calculado, comuna por comuna, con polígonos oficiales (como el límite urbano censal) o con el continuo de otro resultado.

La regla: superposición exacta de polígonos en un sistema proyectado. El suelo que está en varios polígonos de una capa se cuenta una vez. Se comparan las comunas que tocan la extensión de lo calculado; lo que queda fuera de ellas se mide aparte, para que las sumas cierren.

De cada comuna: hectáreas en ambos, solo en lo calculado y solo en la referencia; la parte de la referencia que queda cubierta, la parte de lo calculado que está en ella y el índice de Jaccard (lo que está en ambos, de todo lo que está en uno u otro).

Cómo se lee: un continuo contiene solo suelo construido, sin las separaciones que salva, mientras que los límites oficiales incluyen también suelo abierto; por eso rara vez se cubre una referencia entera. La capa «continuum» contiene todas las manchas construidas a cualquier tolerancia: para comparar el continuo mayor, selecciónelo y use solo los objetos seleccionados.</translation>
    </message>
    <message>
      <source>Compares the set with an area that is there already: what comes and what goes.</source>
      <translation>Compara el conjunto con un área que ya existe: qué entra y qué sale.</translation>
    </message>
    <message>
      <source>Comparing commune by commune</source>
      <translation>Comparando comuna por comuna</translation>
    </message>
    <message>
      <source>Comparing the result with the digests of its run</source>
      <translation>Comparando el resultado con las huellas que guardó su cálculo</translation>
    </message>
    <message>
      <source>Comparing with the stored result</source>
      <translation>Comparando con el resultado guardado</translation>
    </message>
    <message>
      <source>Comparison of definitions</source>
      <translation>Comparación de definiciones</translation>
    </message>
    <message>
      <source>Computed polygons (layer «continuum» of a result)</source>
      <translation>Polígonos calculados (capa «continuum» de un resultado)</translation>
    </message>
    <message>
      <source>Computed polygons: the layer «continuum» of resultado.gpkg; reference: the urban limits of the census; communes: those of the region; region: 05; result: comparacion.gpkg.</source>
      <translation>Polígonos calculados: la capa «continuum» de resultado.gpkg; referencia: los límites urbanos del censo; comunas: las de la región; región: 05; resultado: comparacion.gpkg.</translation>
    </message>
    <message>
      <source>Constituted area that is modified: its name, or codes (CUT)</source>
      <translation>Área constituida que se modifica: su nombre, o códigos (CUT)</translation>
    </message>
    <message>
      <source>Constituted area that the set modi&amp;fies</source>
      <translation>Área constituida que el conjunto modi&amp;fica</translation>
    </message>
    <message>
      <source>Continua at one or several tolerances, gap matrix and dendrogram of communes.</source>
      <translation>Continuos a una o varias tolerancias, matriz de separaciones y dendrograma de comunas.</translation>
    </message>
    <message>
      <source>Continuity</source>
      <translation>Continuidad</translation>
    </message>
    <message>
      <source>Continuum</source>
      <translation>Continuo</translation>
    </message>
    <message>
      <source>Continuum, gaps and land consumption per person in several epochs of an area.</source>
      <translation>Continuo, separaciones y consumo de suelo por persona en varias épocas de un área.</translation>
    </message>
    <message>
      <source>Copies are left out and parts joined while reading. Two versions that overlap stop the delimitation: keep one.</source>
      <translation>Al leer se descartan las copias y se unen las partes. Dos versiones que se traslapan detienen la delimitación: deje una.</translation>
    </message>
    <message>
      <source>Correct their coordinates.</source>
      <translation>Corrija sus coordenadas.</translation>
    </message>
    <message>
      <source>Correct them by hand; their population is not known.</source>
      <translation>Corríjalos a mano; su población no se conoce.</translation>
    </message>
    <message>
      <source>Correct them or give their code by hand; totals must be left out.</source>
      <translation>Corríjalos o dé su código a mano; los totales se dejan fuera.</translation>
    </message>
    <message>
      <source>Correct them or leave those rows out.</source>
      <translation>Corríjalos o quite esas filas.</translation>
    </message>
    <message>
      <source>Cost of a barrier (empty: not crossed)</source>
      <translation>Costo de una barrera (vacío: no se cruza)</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Recuento</translation>
    </message>
    <message>
      <source>Count that decides</source>
      <translation>Recuento que decide</translation>
    </message>
    <message>
      <source>Counting where people work</source>
      <translation>Contando dónde trabajan las personas</translation>
    </message>
    <message>
      <source>Counts the persons of the Census 2024 by commune of residence and commune of work. The table of persons (personas_censo2024) is read as CSV, compressed CSV or Parquet, or as a folder of Parquet parts; write the path of a folder by hand.

The rule: who answers «in their commune» works where they live; who answers «in another commune» works in the commune of the code. Another country, several communes and no answer have no commune of work: they are counted in the summary and are not in the matrix. Old commune codes are read as today's.

The result is a CSV of origin, destination and workers, with those who stay in their commune. The summary (JSON) says what became of every row, with sums that close.

The table is never held in memory. With the Python package duckdb it takes seconds; without it a CSV is read line by line, which takes minutes, and Parquet cannot be read. To install it, open the OSGeo4W Shell, run «python -m pip install duckdb» and start QGIS again.</source>
      <translation>Cuenta las personas del Censo 2024 por comuna de residencia y comuna de trabajo. La tabla de personas (personas_censo2024) se lee como CSV, CSV comprimido o Parquet, o como carpeta con partes Parquet; la ruta de una carpeta se escribe a mano.

La regla: quien responde «en su comuna» trabaja donde vive; quien responde «en otra comuna» trabaja en la comuna del código. Otro país, varias comunas y la no respuesta no tienen comuna de trabajo: se cuentan en el resumen y no están en la matriz. Los códigos comunales antiguos se leen como los actuales.

El resultado es un CSV de origen, destino y trabajadores, con quienes permanecen en su comuna. El resumen (JSON) dice qué pasó con cada fila, con sumas que cierran.

La tabla nunca se carga completa en memoria. Con el paquete de Python duckdb tarda segundos; sin él un CSV se lee línea por línea, en minutos, y Parquet no se puede leer. Para instalarlo, abra la OSGeo4W Shell, ejecute «python -m pip install duckdb» e inicie QGIS de nuevo.</translation>
    </message>
    <message>
      <source>Criteria</source>
      <translation>Criterios</translation>
    </message>
    <message>
      <source>Criterion</source>
      <translation>Criterio</translation>
    </message>
    <message>
      <source>Critical gap</source>
      <translation>Separación crítica</translation>
    </message>
    <message>
      <source>Cutting the hierarchy at each tolerance</source>
      <translation>Cortando la jerarquía a cada tolerancia</translation>
    </message>
    <message>
      <source>DIFROL resolution on this product</source>
      <translation>Resolución DIFROL sobre este producto</translation>
    </message>
    <message>
      <source>DIFROL resolution on this product (empty: pending)</source>
      <translation>Resolución de DIFROL sobre este producto (vacío: pendiente)</translation>
    </message>
    <message>
      <source>DIFROL review of this product</source>
      <translation>Revisión DIFROL de este producto</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Datos</translation>
    </message>
    <message>
      <source>Date of the document (empty: today)</source>
      <translation>Fecha del documento (vacío: hoy)</translation>
    </message>
    <message>
      <source>Date of the document as year-month-day, such as 2026-11-20. Left empty, today.</source>
      <translation>Fecha del documento como año-mes-día, por ejemplo 2026-11-20. Vacío: hoy.</translation>
    </message>
    <message>
      <source>Date of the list (empty: today)</source>
      <translation>Fecha de la lista (vacía: hoy)</translation>
    </message>
    <message>
      <source>Day for which the days left are counted, as year-month-day. Left empty, today.</source>
      <translation>Día desde el que se cuentan los días que quedan, como año-mes-día. Vacío: hoy.</translation>
    </message>
    <message>
      <source>Day on which the presidential term began, as year-month-day: requests are taken in its first two years.</source>
      <translation>Día en que comenzó el período presidencial, como año-mes-día: las solicitudes se reciben en sus dos primeros años.</translation>
    </message>
    <message>
      <source>Days left for the request: {days}</source>
      <translation>Días para la solicitud: {days}</translation>
    </message>
    <message>
      <source>Days left: {days}, until {last}.</source>
      <translation>Días que quedan: {days}, hasta el {last}.</translation>
    </message>
    <message>
      <source>Decimal mark</source>
      <translation>Signo decimal</translation>
    </message>
    <message>
      <source>Decimals are written with a comma; they were read so.</source>
      <translation>Los decimales están escritos con coma y así se leyeron.</translation>
    </message>
    <message>
      <source>Degree of Urbanisation</source>
      <translation>Grado de urbanización</translation>
    </message>
    <message>
      <source>Delimit</source>
      <translation>Delimitar</translation>
    </message>
    <message>
      <source>Delimit each epoch of a series</source>
      <translation>Delimitar cada época de una serie</translation>
    </message>
    <message>
      <source>Delimit each region of a list</source>
      <translation>Delimitar cada región de una lista</translation>
    </message>
    <message>
      <source>Delimit many cases</source>
      <translation>Delimitar muchos casos</translation>
    </message>
    <message>
      <source>Delimit metropolitan areas</source>
      <translation>Delimitar áreas metropolitanas</translation>
    </message>
    <message>
      <source>Delimits every region of a commune layer by itself and puts the candidates of all of them in one ranking, beside the register of constituted and announced areas.

An area lies in one region (Ley 19.175, art. 104 bis), so each region is delimited with its own communes and in the UTM zone of its place, and only what lies near them is read. Land beyond the border of a region joins patches as far as gaps are searched. The answer is that of «Delimit metropolitan areas» with the communes of that region.

Built-up land is given as layers, as a folder of tiles, or both. A region that cannot be evaluated is told with its reason and does not stop the others.

The ranking goes by the population that is compared with the threshold of the law. What the register does not have is only a «candidata»: nobody has constituted it. For each area of the register: which communes agree, which do not and why, and with which tolerance exactly its communes would come out.

Coarse evidence gives coarse answers: with cells of 1 km a gap of some hundred metres is not seen. The interval of each critical gap says how much the cells leave open.</source>
      <translation>Delimita por sí sola cada región de una capa de comunas y pone las candidatas de todas en una sola lista ordenada, frente al registro de áreas constituidas y anunciadas.

Un área está en una sola región (Ley 19.175, art. 104 bis): por eso cada región se delimita con sus propias comunas y en el huso UTM de su lugar, y se lee solo lo que está cerca de ellas. El suelo más allá del límite regional une manchas hasta donde se buscan separaciones. La respuesta es la de «Delimitar áreas metropolitanas» con las comunas de esa región.

El suelo construido se da en capas, en una carpeta de hojas o en ambas. Una región que no se puede evaluar se informa con su motivo y no detiene a las demás.

El orden es el de la población que se compara con el umbral de la ley. Lo que no está en el registro es solo «candidata»: nadie la ha constituido. De cada área del registro se dice qué comunas coinciden, cuáles no y por qué, y con qué tolerancia saldrían justo sus comunas.

Una evidencia gruesa da respuestas gruesas: con celdas de 1 km no se ve una separación de algunos cientos de metros. El intervalo de cada separación crítica dice cuánto dejan abierto las celdas.</translation>
    </message>
    <message>
      <source>Delimits many cases one after the other and makes the PDF of each. A case is:

a result of «Delimit metropolitan areas» (GeoPackage) in the folder: it is run again with what it stores;

a JSON file in the folder with the inputs as qgis_process takes them; paths are told from the folder of the file;

or a row of the table: the column «caso» names it, and the other columns are called like the parameters of «Delimit metropolitan areas» and «Make the expediente of a case» (COMMUNES, BUILTUP, TOLERANCE, REGION, GORE…). Several layers are divided by semicolons; paths are told from the folder of the table.

What a case does not say is as given in this form. A file of the folder that is no case is named and left alone.

Each case writes its GeoPackage and its PDF under its own name; with a regional government and a responsible person the PDF is the expediente, without them a draft. A case that fails does not stop the others: it is named at the end with the reason, and the run ends well; scripts read the number FAILED. Run again, a case is skipped when its parameters, the SHA-256 of every input and the version of the program are the same and its files are as they were written. What was done stays when you cancel.

Two cases of one file, and a result that would replace an input, are refused before any work. A file that is there and that no batch wrote is left as it is, unless you mark to overwrite. The folder of the results keeps a register of them, lote.json.

The table of all cases has a row for each candidate: communes, population, critical gap, the verdict and that of each criterion.</source>
      <translation>Delimita muchos casos, uno tras otro, y hace el PDF de cada uno. Un caso es:

un resultado de «Delimitar áreas metropolitanas» (GeoPackage) en la carpeta: se repite con lo que guarda;

un archivo JSON en la carpeta con las entradas como las recibe qgis_process; las rutas se cuentan desde la carpeta del archivo;

o una fila de la tabla: la columna «caso» le da nombre, y las demás se llaman como los parámetros de «Delimitar áreas metropolitanas» y «Hacer el expediente de un caso» (COMMUNES, BUILTUP, TOLERANCE, REGION, GORE…). Varias capas se separan con punto y coma; las rutas se cuentan desde la carpeta de la tabla.

Lo que un caso no dice es lo que se da en este formulario. Un archivo de la carpeta que no es un caso se nombra y no se toca.

Cada caso escribe su GeoPackage y su PDF con su propio nombre; con gobierno regional y persona responsable, el PDF es el expediente; sin ellos, un borrador. Un caso que falla no detiene a los demás: se nombra al final con su motivo, y la ejecución termina bien; los scripts leen el número FAILED. Al ejecutar otra vez se salta el caso cuyos parámetros, SHA-256 de cada entrada y versión del programa son los mismos y cuyos archivos están como se escribieron. Si se cancela, lo hecho queda.

Dos casos con el mismo archivo, o un resultado que reemplazaría una entrada, se rechazan antes de empezar. Un archivo que ya está ahí y que ningún lote escribió se deja como está, salvo que se marque sobrescribir. La carpeta de los resultados guarda un registro de ellos, lote.json.

La tabla de todos los casos tiene una fila por candidata: comunas, población, separación crítica, el veredicto y el de cada criterio.</translation>
    </message>
    <message>
      <source>Delineates functional urban areas as the EU and the OECD define them: a city and the communes from which enough people go to work there.

The rule, step by step: (1) a city is given, by an urban centre, a list or a table; (2) cities of which at least 15 % of the employed residents work in another are one, and this is asked again of those that were joined; (3) a commune of which at least 15 % of the employed residents work in a city belongs to it, to the one with the highest share; (4) a commune surrounded by one area belongs to it; (5) communes that are not contiguous with their area are left out; (4) and (5) are repeated until nothing changes. Every step is told in a table.

Two denominators are printed: all employed residents with an answer, and those whose commune of work is known. One of them decides; choose which. Codes such as 998 or −99 never become a commune. A commune of which the table tells nothing is «no evaluable», never zero.

Where the cities come from: the layer «degurba_communes» of a Degree of Urbanisation, a field of any table by commune, or their codes, with a semicolon between two cities.

Travel: a table of origin, destination and workers with those who stay in their commune (of the employment survey, a travel survey or «Travel to work from the Census 2024 microdata»), or the microdata themselves. If those who stay are missing, give the employed residents of each commune.

The thresholds are those of the rule that is chosen, and each can be replaced. What the Chilean rule of 2018 recalibrated is not known: its result says so.</source>
      <translation>Delimita áreas urbanas funcionales como las definen la UE y la OCDE: una ciudad y las comunas desde las que va a trabajar a ella gente suficiente.

La regla, paso a paso: (1) la ciudad se da, por un centro urbano, una lista o una tabla; (2) las ciudades de las que al menos un 15 % de los ocupados residentes trabaja en otra son una sola, y se vuelve a preguntar con las ya unidas; (3) una comuna de la que al menos un 15 % de los ocupados residentes trabaja en una ciudad pertenece a ella, a la de mayor parte; (4) una comuna rodeada por una sola área pertenece a ella; (5) las comunas que no son contiguas a su área salen; (4) y (5) se repiten hasta que nada cambia. Cada paso se cuenta en una tabla.

Se imprimen dos denominadores: todos los ocupados residentes con respuesta, y aquellos cuya comuna de trabajo se conoce. Uno decide; elija cuál. Códigos como 998 o −99 nunca pasan a ser una comuna. Una comuna de la que la tabla no dice nada es «no evaluable», nunca cero.

De dónde vienen las ciudades: de la capa «degurba_communes» de un Grado de Urbanización, de un campo de cualquier tabla por comuna, o de sus códigos, con punto y coma entre dos ciudades.

Viajes: una tabla de origen, destino y ocupados con los que se quedan en su comuna (de la encuesta de empleo, de una encuesta de viajes o de «Viajes al trabajo desde los microdatos del Censo 2024»), o los microdatos mismos. Si faltan los que se quedan, entregue los ocupados residentes de cada comuna.

Los umbrales son los de la regla que se elige, y cada uno se puede reemplazar. Lo que la regla chilena de 2018 recalibró no se conoce: su resultado lo dice.</translation>
    </message>
    <message>
      <source>Delineating functional areas</source>
      <translation>Delimitando las áreas funcionales</translation>
    </message>
    <message>
      <source>Dense urban cluster: built-up share that counts too (0: none)</source>
      <translation>Clúster urbano denso: parte construida que también basta (0: ninguna)</translation>
    </message>
    <message>
      <source>Dense urban cluster: least density of a cell</source>
      <translation>Clúster urbano denso: densidad mínima de la celda</translation>
    </message>
    <message>
      <source>Dense urban cluster: least population</source>
      <translation>Clúster urbano denso: población mínima</translation>
    </message>
    <message>
      <source>Dense urban cluster: neighbours of a cell</source>
      <translation>Clúster urbano denso: vecinos de una celda</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Detalles</translation>
    </message>
    <message>
      <source>Details of {layer}</source>
      <translation>Detalles de {layer}</translation>
    </message>
    <message>
      <source>Diagnose the inputs</source>
      <translation>Diagnosticar las entradas</translation>
    </message>
    <message>
      <source>Diagnosis of the inputs</source>
      <translation>Diagnóstico de las entradas</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Diferencias</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Documento</translation>
    </message>
    <message>
      <source>Document of this step</source>
      <translation>Documento de este paso</translation>
    </message>
    <message>
      <source>Documents of the steps that are done</source>
      <translation>Documentos de los pasos hechos</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>Hacia abajo</translation>
    </message>
    <message>
      <source>Downloading {file}…</source>
      <translation>Descargando {file}…</translation>
    </message>
    <message>
      <source>Drawing the heat map</source>
      <translation>Dibujando el mapa de calor</translation>
    </message>
    <message>
      <source>Drawing the land</source>
      <translation>Dibujando el suelo</translation>
    </message>
    <message>
      <source>Drawn behind the data; it changes no figure. Abandoned lines are left out.</source>
      <translation>Se dibuja detrás de los datos; no cambia ninguna cifra. Las vías abandonadas se omiten.</translation>
    </message>
    <message>
      <source>Drawn behind the data; it changes no figure. Main roads stand out where the layer has a field that is known (highway, fclass, tipo, clase); minor ones are seen only from near.</source>
      <translation>Se dibuja detrás de los datos; no cambia ninguna cifra. Los caminos principales se destacan si la capa tiene un campo conocido (highway, fclass, tipo, clase); los menores solo se ven de cerca.</translation>
    </message>
    <message>
      <source>Drawn behind the data; it changes no figure. Rivers and lakes by class where the layer has a field that is known (waterway, fclass, natural, tipo), with their names. Without it, sea and wide rivers are told from what no commune holds.</source>
      <translation>Se dibuja detrás de los datos; no cambia ninguna cifra. Ríos y lagos por clase si la capa tiene un campo conocido (waterway, fclass, natural, tipo), con sus nombres. Sin ella, el mar y los ríos anchos se reconocen en lo que ninguna comuna ocupa.</translation>
    </message>
    <message>
      <source>DuckDB could not read the table ({problem}), so it was read line by line, which is slower; the result is the same.</source>
      <translation>DuckDB no pudo leer la tabla ({problem}), de modo que se leyó línea por línea, que es más lento; el resultado es el mismo.</translation>
    </message>
    <message>
      <source>Each adds a sheet and its tables. Left empty, nothing of it is printed.</source>
      <translation>Cada uno agrega una lámina y sus tablas. Si se deja vacío, no se imprime nada de él.</translation>
    </message>
    <message>
      <source>Each as its name, a colon and its commune codes, divided by semicolons or in lines of their own. Beside those of the column of territories and of the case.</source>
      <translation>Cada uno con su nombre, dos puntos y los códigos de sus comunas, separados por punto y coma o uno por línea. Se suman a los de la columna de territorios y a los del caso.</translation>
    </message>
    <message>
      <source>Each commune by itself</source>
      <translation>Cada comuna por sí sola</translation>
    </message>
    <message>
      <source>Each region is delimited by itself, with its own communes and in the working system of its place: an area lies in one region (Ley 19.175, art. 104 bis). Land beyond its border joins patches, and its communes are members of nothing there.</source>
      <translation>Cada región se delimita por sí sola, con sus propias comunas y en el sistema de trabajo de su lugar: un área está en una sola región (Ley 19.175, art. 104 bis). El suelo más allá de su límite une manchas, y sus comunas no son miembro de nada ahí.</translation>
    </message>
    <message>
      <source>Edited project of an earlier expediente</source>
      <translation>Proyecto editado de un expediente anterior</translation>
    </message>
    <message>
      <source>Edition of 2024: half of the persons</source>
      <translation>Edición de 2024: la mitad de las personas</translation>
    </message>
    <message>
      <source>Effect of the projects</source>
      <translation>Efecto de los proyectos</translation>
    </message>
    <message>
      <source>Either the code or the region of those rows is wrong: correct it.</source>
      <translation>En esas filas está mal el código o la región: corríjalo.</translation>
    </message>
    <message>
      <source>Elements read</source>
      <translation>Elementos leídos</translation>
    </message>
    <message>
      <source>Employed residents of each commune (table)</source>
      <translation>Ocupados residentes de cada comuna (tabla)</translation>
    </message>
    <message>
      <source>Enclave: at least this share of its border (empty: by the rule)</source>
      <translation>Enclave: al menos esta parte de su borde (vacío: según la regla)</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Codificación del texto</translation>
    </message>
    <message>
      <source>Encoding of the rasters</source>
      <translation>Codificación de los rásteres</translation>
    </message>
    <message>
      <source>Enough evidence</source>
      <translation>Evidencia suficiente</translation>
    </message>
    <message>
      <source>Epochs of different products or cell sizes differ also by their method. They are compared only if you say so.</source>
      <translation>Las épocas de productos o tamaños de celda distintos difieren también por su método. Solo se comparan si usted lo dice.</translation>
    </message>
    <message>
      <source>Epochs: GHS_BUILT_S_E1990_… and the two sheets GHS_BUILT_S_E2020_… of the same area. The table has the rows 1990 and 2020, the second with both sheets.</source>
      <translation>Épocas: GHS_BUILT_S_E1990_… y las dos hojas GHS_BUILT_S_E2020_… de la misma área. La tabla tiene las filas 1990 y 2020, la segunda con ambas hojas.</translation>
    </message>
    <message>
      <source>Equal-area system of the grid (empty: that of the rasters)</source>
      <translation>Sistema de la grilla, que conserve áreas (vacío: el de los rásteres)</translation>
    </message>
    <message>
      <source>Evenly over its built-up land</source>
      <translation>Por igual en su suelo construido</translation>
    </message>
    <message>
      <source>Evenly over the polygon</source>
      <translation>Por igual en el polígono</translation>
    </message>
    <message>
      <source>Every cell is land whole</source>
      <translation>Cada celda es suelo entera</translation>
    </message>
    <message>
      <source>Every part of the outline has a text.</source>
      <translation>Todas las partes del esquema tienen texto.</translation>
    </message>
    <message>
      <source>Every result of «Delimit metropolitan areas» stores its whole case: parameters, layers and the SHA-256 of each input file. This algorithm reopens the case, verifies each input, delimits again with the same parameters and compares every table and layer, and the summary, row for row: identical, or what differs. Numbers and shapes are compared to a precision that the report states, because another version of QGIS may change their last bits.

An input that has changed is named and used as it is now. One that has moved is recognised by its content beside the GeoPackage or in the folder given, and used. If one is missing, nothing is run.

Only check: says what has changed in the inputs, without running anything.

A case may come from anybody: only files of this computer are opened. A service, a database or a folder of another computer is named and left alone unless you allow it.</source>
      <translation>Todo resultado de «Delimitar áreas metropolitanas» guarda su caso completo: parámetros, capas y el SHA-256 de cada archivo de entrada. Este algoritmo reabre el caso, verifica cada entrada, delimita de nuevo con los mismos parámetros y compara cada tabla y capa, y el resumen, fila por fila: idéntico, o qué difiere. Los números y las formas se comparan con una precisión que el informe indica, porque otra versión de QGIS puede cambiar sus últimos dígitos.

Una entrada que cambió se nombra y se usa como está ahora. Una que se movió se reconoce por su contenido junto al GeoPackage o en la carpeta indicada, y se usa. Si falta una, no se calcula nada.

Solo verificar: dice qué cambió en las entradas, sin calcular nada.

Un caso puede venir de cualquiera: solo se abren archivos de este equipo. Un servicio, una base de datos o una carpeta de otro equipo se nombra y no se toca, salvo que usted lo permita.</translation>
    </message>
    <message>
      <source>Every set of communes is searched: none is ticked.</source>
      <translation>Se buscan todos los conjuntos de comunas: ninguna está marcada.</translation>
    </message>
    <message>
      <source>Everybody: a census</source>
      <translation>A todas las personas: un censo</translation>
    </message>
    <message>
      <source>Evidence is lacking for «{criterion}». {where}</source>
      <translation>Falta evidencia para «{criterion}». {where}</translation>
    </message>
    <message>
      <source>Exactly these communes from {start} m on; no other joins up to {most} m.</source>
      <translation>Justo estas comunas desde {start} m; ninguna otra se une hasta {most} m.</translation>
    </message>
    <message>
      <source>Exactly these communes from {start} m to below {end} m.</source>
      <translation>Justo estas comunas desde {start} m y hasta menos de {end} m.</translation>
    </message>
    <message>
      <source>Examining {input}</source>
      <translation>Examinando {input}</translation>
    </message>
    <message>
      <source>Example</source>
      <translation>Ejemplo</translation>
    </message>
    <message>
      <source>Exchange both values in those rows.</source>
      <translation>Intercambie ambos valores en esas filas.</translation>
    </message>
    <message>
      <source>Exclude</source>
      <translation>Excluir</translation>
    </message>
    <message>
      <source>Excluded by hand: {cut} {name} (before: {role}). Why: {why}</source>
      <translation>Excluida a mano: {cut} {name} (antes: {role}). Justificación: {why}</translation>
    </message>
    <message>
      <source>Executive version (PDF of four to six pages)</source>
      <translation>Versión ejecutiva (PDF de cuatro a seis páginas)</translation>
    </message>
    <message>
      <source>Exit: one closed gap of each</source>
      <translation>Egreso: una brecha cerrada de cada</translation>
    </message>
    <message>
      <source>Expediente</source>
      <translation>Expediente</translation>
    </message>
    <message>
      <source>Expediente (PDF)</source>
      <translation>Expediente (PDF)</translation>
    </message>
    <message>
      <source>Exporting the PDF</source>
      <translation>Exportando el PDF</translation>
    </message>
    <message>
      <source>Exporting the executive version</source>
      <translation>Exportando la versión ejecutiva</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Extensión (grados)</translation>
    </message>
    <message>
      <source>Facilities: admitted error of their position</source>
      <translation>Establecimientos: error admitido en su ubicación</translation>
    </message>
    <message>
      <source>Facilities: radius they serve</source>
      <translation>Establecimientos: radio que sirven</translation>
    </message>
    <message>
      <source>Far from the working zone, areas and gaps of these communes were corrected to the ellipsoid: {communes}.</source>
      <translation>Lejos de la zona de trabajo, las superficies y separaciones de estas comunas se corrigieron al elipsoide: {communes}.</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>Elementos</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Campo</translation>
    </message>
    <message>
      <source>Field of the communes with their population</source>
      <translation>Campo de las comunas con su población</translation>
    </message>
    <message>
      <source>Field of the destination</source>
      <translation>Campo del destino</translation>
    </message>
    <message>
      <source>Field of the origin</source>
      <translation>Campo del origen</translation>
    </message>
    <message>
      <source>Field of the trips or workers</source>
      <translation>Campo de los viajes o trabajadores</translation>
    </message>
    <message>
      <source>Field that names the city (empty: by urban centre)</source>
      <translation>Campo que nombra la ciudad (vacío: por centro urbano)</translation>
    </message>
    <message>
      <source>Field with the commune code</source>
      <translation>Campo con el código de comuna</translation>
    </message>
    <message>
      <source>Field with the commune code (empty: recognised)</source>
      <translation>Campo con el código de comuna (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the commune name</source>
      <translation>Campo con el nombre de la comuna</translation>
    </message>
    <message>
      <source>Field with the commune name (empty: recognised)</source>
      <translation>Campo con el nombre de comuna (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the commune of destination (empty: recognised)</source>
      <translation>Campo con la comuna de destino (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the commune of origin (empty: recognised)</source>
      <translation>Campo con la comuna de origen (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the commune of residence (empty: recognised)</source>
      <translation>Campo de la comuna de residencia (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the commune of work (empty: recognised)</source>
      <translation>Campo de la comuna de trabajo (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the employed residents</source>
      <translation>Campo con los ocupados residentes</translation>
    </message>
    <message>
      <source>Field with the kind of place of work (empty: recognised)</source>
      <translation>Campo del tipo de lugar de trabajo (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the name</source>
      <translation>Campo con el nombre</translation>
    </message>
    <message>
      <source>Field with the persons of a polygon (empty: recognised)</source>
      <translation>Campo con las personas de un polígono (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the workers or trips (empty: recognised)</source>
      <translation>Campo con los trabajadores o viajes (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Campos</translation>
    </message>
    <message>
      <source>Fields of the communes with their inhabitants, parted by semicolon: the name ends with the year (POB_2017; POB_2024), or the year stands before it (1992=HABITANTES). They decide over rasters; left empty, the census of the years that it has.</source>
      <translation>Campos de las comunas con sus habitantes, separados por punto y coma: el nombre termina en el año (POB_2017; POB_2024) o el año va delante (1992=HABITANTES). Mandan sobre los rásteres; vacío, el censo de los años que tiene.</translation>
    </message>
    <message>
      <source>Fields of the coordinates</source>
      <translation>Campos de las coordenadas</translation>
    </message>
    <message>
      <source>Fields with inhabitants by year, such as POB_2017; POB_2024 (empty: census)</source>
      <translation>Campos con habitantes por año, como POB_2017; POB_2024 (vacío: el censo)</translation>
    </message>
    <message>
      <source>Files of {file} without the fields of residence and work, not read: {files}.</source>
      <translation>Archivos de {file} sin los campos de residencia y trabajo, que no se leyeron: {files}.</translation>
    </message>
    <message>
      <source>Files to make</source>
      <translation>Archivos que se harán</translation>
    </message>
    <message>
      <source>File…</source>
      <translation>Archivo…</translation>
    </message>
    <message>
      <source>Finding the neighbours of each commune</source>
      <translation>Buscando las vecinas de cada comuna</translation>
    </message>
    <message>
      <source>Finding the patches</source>
      <translation>Buscando las manchas construidas</translation>
    </message>
    <message>
      <source>Finds the built-up continuum of a region and judges the sets of communes that may become a metropolitan area under Ley 21.074.

Give the commune boundaries and at least one built-up layer: rasters (several tiles are read as one mosaic) or polygons. The tolerance is the widest gap that still counts as continuous; no known norm fixes it, so every result also gives the gap in metres that has to be bridged.

The rule: two patches are joined when the shortest distance between the edges of their cells is at most the tolerance. A commune is a member by the measure that you choose: more than the stated share of its built-up area inside the continuum, more built-up land inside than the stated area, or more than the stated share of its located population inside. All three are reported. To locate the population, give census blocks with persons or rasters of persons per cell.

Services that the communes share, joint policies and planning instruments are read from tables (CSV or layers: what, communes served, evidence, source, date) or from layers of networks, facilities and territories. The law does not say which or how many, so they read «requiere juicio» unless you set a minimum.

Communes may be included or excluded by hand, with a written justification that goes to every output. The candidate that changes is the first with an excluded commune, else the one whose continuum holds a part of an included one, else the first that lacks one.

An area that is constituted already may be modified: name it, and say which communes come and go. Before and after are judged alike, in tables and on a page of their own.

The result is a GeoPackage with styled layers and tables and, if asked for, a JSON summary, a QGIS project and a PDF in Spanish.</source>
      <translation>Encuentra el continuo de construcciones urbanas de una región y juzga los conjuntos de comunas que pueden llegar a ser un área metropolitana según la Ley 21.074.

Entregue los límites comunales y al menos una capa de suelo construido: rásteres (varias hojas se leen como un solo mosaico) o polígonos. La tolerancia es la mayor separación que todavía cuenta como continuidad; ninguna norma conocida la fija, de modo que todo resultado informa también la separación en metros que hay que salvar.

La regla: dos manchas se unen cuando la distancia más corta entre los bordes de sus celdas no supera la tolerancia. Una comuna es miembro según la medida que se elija: más de la parte indicada de su superficie construida dentro del continuo, más superficie construida dentro que la indicada, o más de la parte indicada de su población localizada dentro. Se informan las tres. Para localizar la población, entregue manzanas censales con personas o rásteres de personas por celda.

Los servicios que comparten las comunas, las políticas conjuntas y los instrumentos de planificación se leen de tablas (CSV o capas: qué es, comunas que sirve, evidencia, fuente, fecha) o de capas de redes, establecimientos y territorios. La ley no dice cuáles ni cuántos, de modo que se leen «requiere juicio», salvo que usted fije un mínimo.

Se pueden incluir o excluir comunas a mano, con una justificación escrita que va a todos los resultados. Cambia la primera candidata con una comuna excluida; si no, aquella cuyo continuo contiene una parte de una incluida; si no, la primera que no la tiene.

Un área ya constituida se puede modificar: indíquela, y diga qué comunas entran y cuáles salen. El antes y el después se juzgan igual, en tablas y en una página propia.

El resultado es un GeoPackage con capas con estilo y tablas y, si se pide, un resumen JSON, un proyecto de QGIS y un PDF en español.</translation>
    </message>
    <message>
      <source>Finished blocks cannot be kept in {folder} ({problem}). Choose another folder, or free some space.</source>
      <translation>No se pueden guardar los bloques terminados en {folder} ({problem}). Elija otra carpeta, o libere espacio.</translation>
    </message>
    <message>
      <source>Five or more of the eight cells around</source>
      <translation>Cinco o más de las ocho celdas vecinas</translation>
    </message>
    <message>
      <source>Folder for each map sheet as PNG and GeoPDF, all tables as XLSX, the case as JSON and the text as HTML.</source>
      <translation>Carpeta para cada lámina como PNG y GeoPDF, todas las tablas como XLSX, el caso como JSON y el texto como HTML.</translation>
    </message>
    <message>
      <source>Folder for sheets, tables and case</source>
      <translation>Carpeta para láminas, tablas y caso</translation>
    </message>
    <message>
      <source>Folder for the results</source>
      <translation>Carpeta para los resultados</translation>
    </message>
    <message>
      <source>Folder of cases (results, or JSON with the inputs)</source>
      <translation>Carpeta de casos (resultados, o JSON con las entradas)</translation>
    </message>
    <message>
      <source>Folder to save in</source>
      <translation>Carpeta donde guardar</translation>
    </message>
    <message>
      <source>Folder where to look for inputs that have moved</source>
      <translation>Carpeta donde buscar las entradas que se movieron</translation>
    </message>
    <message>
      <source>Folder whose rasters are read as one mosaic, beside the layers above; its subfolders are not read. Files that are no such raster are named and left out.</source>
      <translation>Carpeta cuyos rásteres se leen como un solo mosaico, junto a las capas dadas; sus subcarpetas no se leen. Los archivos que no son un ráster de esos se nombran y se dejan fuera.</translation>
    </message>
    <message>
      <source>Folder with rasters of persons per cell</source>
      <translation>Carpeta con rásteres de personas por celda</translation>
    </message>
    <message>
      <source>Folder with rasters of persons per cell, beside the layers above. Tiles must not overlap: the persons of all of them add up.</source>
      <translation>Carpeta con rásteres de personas por celda, junto a las capas dadas. Las hojas no deben traslaparse: las personas de todas se suman.</translation>
    </message>
    <message>
      <source>Folder with results (all its GeoPackages, and those of its subfolders)</source>
      <translation>Carpeta con resultados (todos sus GeoPackage y los de sus subcarpetas)</translation>
    </message>
    <message>
      <source>Folder with the cases: results of «Delimit metropolitan areas» and JSON files with its inputs. Other files are named and left alone; subfolders are not looked into.</source>
      <translation>Carpeta con los casos: resultados de «Delimitar áreas metropolitanas» y archivos JSON con sus entradas. Los demás archivos se nombran y no se tocan; no se miran las subcarpetas.</translation>
    </message>
    <message>
      <source>Folder with the templates of the office</source>
      <translation>Carpeta con las plantillas de la oficina</translation>
    </message>
    <message>
      <source>Folder with tiles of built-up land</source>
      <translation>Carpeta con hojas de suelo construido</translation>
    </message>
    <message>
      <source>Folder with your own lamina.qpt, pagina.qpt or estilo.json in place of those of the plugin.</source>
      <translation>Carpeta con sus propios lamina.qpt, pagina.qpt o estilo.json en lugar de los del complemento.</translation>
    </message>
    <message>
      <source>Folder: expedientes; start of the presidential term: 2026-03-11; date of the list: empty; report: estado.html.</source>
      <translation>Carpeta: expedientes; inicio del período presidencial: 2026-03-11; fecha de la lista: vacía; informe: estado.html.</translation>
    </message>
    <message>
      <source>Following the sets of communes through the epochs</source>
      <translation>Siguiendo los conjuntos de comunas por las épocas</translation>
    </message>
    <message>
      <source>For layers without a column for it: one for all («Salud»), or one for each («hospitales: Salud; rutas: Vialidad»).</source>
      <translation>Para capas sin esa columna: una para todas («Salud») o una por capa («hospitales: Salud; rutas: Vialidad»).</translation>
    </message>
    <message>
      <source>For sources of several layers, a line for each: its name, a colon, and its layers parted by semicolons, such as «GHSL 2020: tile_1; tile_2». A layer is called by its name or its file, and may be one of the case too.</source>
      <translation>Para fuentes de varias capas, una línea por fuente: su nombre, dos puntos y sus capas separadas por punto y coma, como «GHSL 2020: hoja_1; hoja_2». Una capa se nombra por su nombre o por su archivo, y puede ser también una del caso.</translation>
    </message>
    <message>
      <source>For the measure by area: a commune is a member when it has more built-up land than this in the continuum.</source>
      <translation>Para la medida por superficie: la comuna es miembro cuando tiene más suelo construido que este en el continuo.</translation>
    </message>
    <message>
      <source>For the modification of a constituted area: its name in the register, or the codes (CUT) of its communes where the register does not have them. What it becomes is said by the candidate (all communes of afterwards) or by those to include and exclude. Before and after are judged with the same evidence and stand side by side.</source>
      <translation>Para modificar un área constituida: su nombre en el registro, o los códigos (CUT) de sus comunas si el registro no las tiene. En qué queda lo dice la candidata (todas las comunas de después) o las comunas que se incluyen y se excluyen. Antes y después se juzgan con la misma evidencia y quedan lado a lado.</translation>
    </message>
    <message>
      <source>For: {inputs}</source>
      <translation>Para: {inputs}</translation>
    </message>
    <message>
      <source>Formula that is compared with the threshold</source>
      <translation>Fórmula que se compara con el umbral</translation>
    </message>
    <message>
      <source>From the data to the expediente of an area</source>
      <translation>De los datos al expediente de un área</translation>
    </message>
    <message>
      <source>From this part up to that of membership a commune is reported as partial; below it, the contact does not count.</source>
      <translation>Desde este porcentaje hasta el de pertenencia la comuna se informa como parcial; bajo él, el contacto no cuenta.</translation>
    </message>
    <message>
      <source>From which built-up part of a source cell on it counts, in per cent; for rasters of square metres or fractions. Each value needs the evidence to be read again. Empty: only that of the case.</source>
      <translation>Desde qué parte construida cuenta una celda de la fuente, en por ciento; sirve para rásteres de metros cuadrados o fracciones. Cada valor obliga a leer de nuevo la evidencia. Vacío: solo la del caso.</translation>
    </message>
    <message>
      <source>From {least} to {most} ({unit}).</source>
      <translation>De {least} a {most} ({unit}).</translation>
    </message>
    <message>
      <source>Functional area</source>
      <translation>Área funcional</translation>
    </message>
    <message>
      <source>Functional areas of MINVU (polygons or list of communes)</source>
      <translation>Áreas funcionales del MINVU (polígonos o lista de comunas)</translation>
    </message>
    <message>
      <source>Functional areas of MINVU: a table or layer with the code of each commune and the name of its area, or polygons of the areas without codes.</source>
      <translation>Áreas funcionales del MINVU: una tabla o capa con el código de cada comuna y el nombre de su área, o polígonos de las áreas sin códigos.</translation>
    </message>
    <message>
      <source>Functional urban areas</source>
      <translation>Áreas urbanas funcionales</translation>
    </message>
    <message>
      <source>Gap</source>
      <translation>Separación</translation>
    </message>
    <message>
      <source>Gap between borders that still touch</source>
      <translation>Separación entre límites que aún es contacto</translation>
    </message>
    <message>
      <source>Gaps</source>
      <translation>Brechas</translation>
    </message>
    <message>
      <source>Gaps that decide</source>
      <translation>Separaciones que deciden</translation>
    </message>
    <message>
      <source>GeoPackage (*.gpkg)</source>
      <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
      <source>GeoPackage of «Compare definitions»: adds a sheet and a table that set the case beside other definitions, commune by commune. Empty: nothing of it is printed.</source>
      <translation>GeoPackage de «Comparar definiciones»: agrega una lámina y una tabla que ponen el caso junto a otras definiciones, comuna por comuna. Vacío: no se imprime nada de ello.</translation>
    </message>
    <message>
      <source>GeoPackage of «Degree of Urbanisation». The urban centre that holds most of the population of the candidate is compared with it.</source>
      <translation>GeoPackage de «Grado de urbanización». Con la candidata se compara el centro urbano que reúne más de su población.</translation>
    </message>
    <message>
      <source>GeoPackage of «Degree of Urbanisation»: adds a sheet and a table. Empty: nothing of it is printed.</source>
      <translation>GeoPackage de «Grado de urbanización»: agrega una lámina y una tabla. Vacío: no se imprime nada de ello.</translation>
    </message>
    <message>
      <source>GeoPackage of «Delimit metropolitan areas»: each of its candidates is a territory.</source>
      <translation>GeoPackage de «Delimitar áreas metropolitanas»: cada una de sus candidatas es un territorio.</translation>
    </message>
    <message>
      <source>GeoPackage of «Functional area». The area that holds most of the population of the candidate is compared with it.</source>
      <translation>GeoPackage de «Área funcional». Con la candidata se compara el área que reúne más de su población.</translation>
    </message>
    <message>
      <source>GeoPackage of «Functional area»: adds a sheet and a table. Empty: nothing of it is printed.</source>
      <translation>GeoPackage de «Área funcional»: agrega una lámina y una tabla. Vacío: no se imprime nada de ello.</translation>
    </message>
    <message>
      <source>GeoPackage of «Lagging territories»: adds a sheet and tables. Empty: nothing of it is printed.</source>
      <translation>GeoPackage de «Territorios rezagados»: agrega una lámina y tablas. Vacío: no se imprime nada de ello.</translation>
    </message>
    <message>
      <source>GeoPackage of «Portfolio of projects»: adds a sheet and tables. Empty: nothing of it is printed.</source>
      <translation>GeoPackage de «Cartera de proyectos»: agrega una lámina y tablas. Vacío: no se imprime nada de ello.</translation>
    </message>
    <message>
      <source>GeoPackage of «Sensitivity» for this same case: adds a sheet with its heat map. It is refused when it rests on other inputs, parameters or communes than the case.</source>
      <translation>GeoPackage de «Sensibilidad» de este mismo caso: agrega una lámina con su mapa de calor. Se rechaza si descansa en otros datos, parámetros o comunas que el caso.</translation>
    </message>
    <message>
      <source>GeoPackage with all layers and tables of the result, each with its style.</source>
      <translation>GeoPackage con todas las capas y tablas del resultado, cada una con su estilo.</translation>
    </message>
    <message>
      <source>GeoPackage with the candidates of the country on the map, their ranking and the comparison with the register of areas.</source>
      <translation>GeoPackage con las candidatas del país en el mapa, su orden y la comparación con el registro de áreas.</translation>
    </message>
    <message>
      <source>GeoPackage with the communes by their class, the clusters with their names and population, and the totals that close.</source>
      <translation>GeoPackage con las comunas por su clase, los clústeres con su nombre y población, y los totales, que cierran.</translation>
    </message>
    <message>
      <source>GeoPackage with the communes by their robustness, every combination, the sets by letter and the tolerances between which each holds.</source>
      <translation>GeoPackage con las comunas según su robustez, todas las combinaciones, los conjuntos por letra y las tolerancias entre las que cada uno se mantiene.</translation>
    </message>
    <message>
      <source>GeoPackage with what is wrong, drawn on the map: overlaps, voids, invalid places, misplaced points.</source>
      <translation>GeoPackage con los problemas dibujados en el mapa: traslapes, vacíos, lugares inválidos y puntos mal ubicados.</translation>
    </message>
    <message>
      <source>GeoTIFF with the code of level 2 of each cell, as in GHS-SMOD: 30, 23, 22, 21, 13, 12, 11, 10; −200 where there is no data.</source>
      <translation>GeoTIFF con el código de nivel 2 de cada celda, como en GHS-SMOD: 30, 23, 22, 21, 13, 12, 11, 10; −200 donde no hay dato.</translation>
    </message>
    <message>
      <source>Geometry</source>
      <translation>Geometría</translation>
    </message>
    <message>
      <source>Give a file name for the result, or ask only to check the inputs.</source>
      <translation>Indique un nombre de archivo para el resultado, o pida solo verificar las entradas.</translation>
    </message>
    <message>
      <source>Give a table of travel between communes (origin code, destination code, workers or trips, those who stay in their commune included) and the criterion of travel is judged. No known norm says how its share is computed, so choose the formula, which is printed:
- travel between communes of the set over all that starts in it (crossing_origin);
- the same over what starts and ends in it (crossing_inside);
- the lowest, among its communes, of the share of residents who work in another of them (least_out);
- the lowest, among the communes outside the centre, of the share of residents who work in the centre (least_to_centre).
The centre is the commune where most residents of the others work, unless you choose it. A pair of communes that a survey does not list is unknown, not zero; in a census it is zero. The table of odfromcensus2024 says in its column «cobertura» that it is a census; of others, declare it.</source>
      <translation>Entregue una tabla de viajes entre comunas (código de origen, código de destino, trabajadores o viajes, incluidos quienes se quedan en su comuna) y se juzga el criterio de viajes. Ninguna norma conocida dice cómo se calcula su porcentaje, así que elija la fórmula, que se imprime:
- viajes entre comunas del conjunto sobre todos los que se originan en él (crossing_origin);
- lo mismo sobre los que se originan y terminan en él (crossing_inside);
- el menor, entre sus comunas, del porcentaje de residentes que trabajan en otra de ellas (least_out);
- el menor, entre las comunas fuera del centro, del porcentaje de residentes que trabajan en el centro (least_to_centre).
El centro es la comuna donde trabajan más residentes de las demás, salvo que usted lo elija. Un par de comunas que una encuesta no trae es desconocido, no cero; en un censo es cero. La tabla de odfromcensus2024 dice en su columna «cobertura» que es un censo; de otras, declárelo.</translation>
    </message>
    <message>
      <source>Give a table of travel to work (origin, destination and workers), or the table of persons of the Census 2024.</source>
      <translation>Entregue una tabla de viajes al trabajo (origen, destino y ocupados), o la tabla de personas del Censo 2024.</translation>
    </message>
    <message>
      <source>Give every input that you have: commune boundaries, built-up rasters or polygons, blocks with population, tables of trips, points of services. Each one gets a verdict («sirve», «sirve con advertencias» or «no sirve»), what was found with its counts, and what to do.

What an input is for is recognised by its fields and values. If it is not, choose the role, the field with the commune code or the encoding; they hold for all the inputs that they fit. CSV files may be given by path, in UTF-8 or latin-1, with comma or semicolon.

Points and rasters are compared with the first usable commune layer among the inputs. Nothing is changed in any input. The report is in Spanish; the problems can be written as styled layers: overlaps, voids, invalid places, misplaced points.</source>
      <translation>Entregue todo lo que tenga: límites comunales, rásteres o polígonos construidos, manzanas con población, tablas de viajes, puntos de servicios. Cada entrada recibe un veredicto («sirve», «sirve con advertencias» o «no sirve»), lo que se encontró con sus cifras, y qué hacer.

Para qué sirve una entrada se reconoce por sus campos y valores. Si no se reconoce, elija la función, el campo con el código de comuna o la codificación; valen para todas las entradas en que caben. Los CSV se pueden dar por su ruta, en UTF-8 o latin-1, con coma o punto y coma.

Los puntos y rásteres se comparan con la primera capa comunal utilizable entre las entradas. Ninguna entrada se modifica. El informe está en español; los problemas se pueden escribir como capas con estilo: traslapes, huecos, lugares inválidos, puntos mal ubicados.</translation>
    </message>
    <message>
      <source>Give it as a population layer, and a raster of built surface as built-up.</source>
      <translation>Entréguelo como capa de población y, como construida, un ráster de superficie construida.</translation>
    </message>
    <message>
      <source>Give it to «Travel to work from the Census 2024 microdata» (odfromcensus2024); its result is the table of travel.</source>
      <translation>Entréguela a «Viajes al trabajo desde los microdatos del Censo 2024» (odfromcensus2024): su resultado es la tabla de viajes.</translation>
    </message>
    <message>
      <source>Give polygons, points, rasters or tables.</source>
      <translation>Entregue polígonos, puntos, rásteres o tablas.</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Go on with the last case?</source>
      <translation>¿Continuar con el último caso?</translation>
    </message>
    <message>
      <source>Governance of a case</source>
      <translation>Gobernanza de un caso</translation>
    </message>
    <message>
      <source>Governance…</source>
      <translation>Gobernanza…</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Grilla</translation>
    </message>
    <message>
      <source>Growth over several years</source>
      <translation>Crecimiento en varios años</translation>
    </message>
    <message>
      <source>HTML (*.html)</source>
      <translation>HTML (*.html)</translation>
    </message>
    <message>
      <source>HTML (*.html);;Markdown (*.md)</source>
      <translation>HTML (*.html);;Markdown (*.md)</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>How communes join</source>
      <translation>Cómo se unen las comunas</translation>
    </message>
    <message>
      <source>How communes join as the tolerance grows</source>
      <translation>Cómo se unen las comunas al crecer la tolerancia</translation>
    </message>
    <message>
      <source>How far a facility serves that does not list its communes. Left empty, it serves only the commune in which it lies.</source>
      <translation>Hasta dónde sirve un establecimiento que no dice sus comunas. Vacío: sirve solo a la comuna en que está.</translation>
    </message>
    <message>
      <source>How far gaps are measured. It does not decide continuity; it must not be less than the tolerance.</source>
      <translation>Hasta dónde se miden separaciones. No decide la continuidad; no puede ser menor que la tolerancia.</translation>
    </message>
    <message>
      <source>How it is read</source>
      <translation>Lectura</translation>
    </message>
    <message>
      <source>How it is written</source>
      <translation>Cómo se escribe</translation>
    </message>
    <message>
      <source>How many communes make a territory.</source>
      <translation>Cuántas comunas hacen un territorio.</translation>
    </message>
    <message>
      <source>How many communes «the poorest of the country» are.</source>
      <translation>Cuántas comunas son «las más pobres del país».</translation>
    </message>
    <message>
      <source>How many of the three tests a territory must meet.</source>
      <translation>Cuántas de las tres pruebas debe cumplir un territorio.</translation>
    </message>
    <message>
      <source>How much memory reading the table may take, in megabytes. With less it takes longer.</source>
      <translation>Cuánta memoria puede ocupar la lectura de la tabla, en megabytes. Con menos, demora más.</translation>
    </message>
    <message>
      <source>How the persons of a polygon are shared out among the cells of the grid.</source>
      <translation>Cómo se reparten las personas de un polígono entre las celdas de la grilla.</translation>
    </message>
    <message>
      <source>How the share of travel is computed that is compared with the threshold. No known norm says it; all formulas are reported.</source>
      <translation>Cómo se calcula el porcentaje de viajes que se compara con el umbral. Ninguna norma conocida lo dice; se informan todas las fórmulas.</translation>
    </message>
    <message>
      <source>How variables are put on one scale on which more is better. That of the original index is not known.</source>
      <translation>Cómo se llevan las variables a una misma escala en que más es mejor. No se conoce la del índice original.</translation>
    </message>
    <message>
      <source>Id or name of the candidate in that result. Left empty, its first one.</source>
      <translation>Id o nombre de la candidata en ese resultado. Vacío: la primera.</translation>
    </message>
    <message>
      <source>Identical result</source>
      <translation>Resultado idéntico</translation>
    </message>
    <message>
      <source>Identical to the precision of {place} mm and {digits} significant digits: {rows} rows of {tables} tables and layers, and the summary. {close} values differ by less than that, as other versions of the libraries leave them.</source>
      <translation>Idéntico a la precisión de {place} mm y {digits} {digits:cifra significativa|cifras significativas}: {rows} {rows:fila|filas} de {tables} {tables:tabla o capa|tablas y capas}, y el resumen. {close} {close:valor difiere|valores difieren} en menos que eso, como los dejan otras versiones de las bibliotecas.</translation>
    </message>
    <message>
      <source>Identical: {rows} rows of {tables} tables and layers, one by one, and the summary.</source>
      <translation>Idéntico: {rows} {rows:fila|filas} de {tables} {tables:tabla o capa|tablas y capas}, una por una, y el resumen.</translation>
    </message>
    <message>
      <source>In a census a pair of communes without a row has nobody. In a survey the sample may only have met nobody, and a commune without those who stay is not evaluable.</source>
      <translation>En un censo, un par de comunas sin fila no tiene a nadie. En una encuesta puede que la muestra no haya dado con nadie, y una comuna sin los que se quedan no es evaluable.</translation>
    </message>
    <message>
      <source>In a survey a pair of communes without a row is unknown; in a census it is zero.</source>
      <translation>En una encuesta, un par de comunas sin fila es desconocido; en un censo es cero.</translation>
    </message>
    <message>
      <source>In place of that list: degurba_communes, or a table by CUT</source>
      <translation>En lugar de esa lista: degurba_communes, o una tabla por CUT</translation>
    </message>
    <message>
      <source>In place of that table: persons of the Census 2024 (CSV or Parquet)</source>
      <translation>En lugar de esa tabla: personas del Censo 2024 (CSV o Parquet)</translation>
    </message>
    <message>
      <source>In row {row} of the table {table}, the column {field} holds «{value}», which is no number. Correct it, or leave the cell empty if the figure is not known.</source>
      <translation>En la fila {row} de la tabla {table}, la columna {field} dice «{value}», que no es un número. Corríjalo, o deje la celda vacía si no se conoce el dato.</translation>
    </message>
    <message>
      <source>In row {row} of the travel table {table}, the field {field} holds «{value}», which is no number from zero up. Correct it, or take the row out if the figure is not known.</source>
      <translation>En la fila {row} de la tabla de viajes {table}, el campo {field} dice «{value}», que no es un número de cero o más. Corríjalo, o quite la fila si la cifra no se conoce.</translation>
    </message>
    <message>
      <source>In the communes compared, the computed land covers {covered} % of the reference; {inside} % of it lies inside the reference; Jaccard index {jaccard} %.</source>
      <translation>En las comunas comparadas, lo calculado cubre el {covered} % de la referencia; el {inside} % de lo calculado está dentro de ella; índice de Jaccard: {jaccard} %.</translation>
    </message>
    <message>
      <source>In the communes that the population covers whole it has {persons} persons, {percent} % of the {census} of the census of 2024: it may be of another year, hold only urban persons, or be no count. Classes hang on it.</source>
      <translation>En las comunas que la población cubre enteras hay {persons} {persons:persona|personas}, el {percent} % de las {census} del censo de 2024: el ráster puede ser de otro año, tener solo personas urbanas o no contar personas. Las clases dependen de ello.</translation>
    </message>
    <message>
      <source>In the layer {layer} the feature {feature} mixes points, lines or polygons in one shape. Split it («Multipart to singleparts») and run again.</source>
      <translation>En la capa {layer}, el elemento {feature} mezcla puntos, líneas o polígonos en una sola forma. Sepárelo («Multiparte a monoparte») y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>In the list of variables {table}, the {what} of «{variable}» is «{value}». Write one of: {allowed}.</source>
      <translation>En la lista de variables {table}, «{variable}» tiene en {what} «{value}». Escriba: {allowed}.</translation>
    </message>
    <message>
      <source>In the table {table} it cannot be told whether {values} of the column {field} are thousands or decimals. Write the numbers without a thousands mark.</source>
      <translation>En la tabla {table} no se puede saber si {values} de la columna {field} son miles o decimales. Escriba los números sin separador de miles.</translation>
    </message>
    <message>
      <source>In the table {table} the column {field} ({meaning}) holds {value} for commune {commune}, which cannot be: it goes from {least} to {most}. Correct it, or choose another column.</source>
      <translation>En la tabla {table} la columna {field} ({meaning}) dice {value} en la comuna {commune}, lo que no puede ser: va de {least} a {most}. Corríjalo, o elija otra columna.</translation>
    </message>
    <message>
      <source>In the tolerances «{text}» this is no distance in metres: {words}. Write them as in «200, 500; 1000»: decimals with a point, thousands without one.</source>
      <translation>En las tolerancias «{text}» esto no es una distancia en metros: {words}. Escríbalas como en «200, 500; 1000»: decimales con punto, miles sin punto.</translation>
    </message>
    <message>
      <source>In the travel table {table} it cannot be told whether {values} of the field {field} are thousands or decimals. Write the numbers without a thousands mark.</source>
      <translation>En la tabla de viajes {table} no se puede saber si {values} del campo {field} son miles o decimales. Escriba los números sin separador de miles.</translation>
    </message>
    <message>
      <source>In the travel table {table} nothing leaves the set of {communes}. If it leaves those flows out, the shares over all travel from the set are too high.</source>
      <translation>En la tabla de viajes {table} nada sale del conjunto de {communes}. Si omite esos flujos, los porcentajes sobre todos los viajes del conjunto quedan demasiado altos.</translation>
    </message>
    <message>
      <source>In the travel table {table} the field {field} was chosen for two of origin, destination and count. Choose a field for each; the table has: {fields}.</source>
      <translation>En la tabla de viajes {table}, el campo {field} quedó elegido para dos de estos: origen, destino y cuenta. Elija un campo para cada uno; la tabla tiene: {fields}.</translation>
    </message>
    <message>
      <source>In the travel table {table} the points of the field {field} are read as thousands: {text} is {number}.</source>
      <translation>En la tabla de viajes {table} los puntos del campo {field} se leen como separador de miles: {text} es {number}.</translation>
    </message>
    <message>
      <source>In what the amounts are that do not say it in their heading, in a column or beside the number. Pesos are added as thousands of pesos; other units are told apart.</source>
      <translation>En qué están los montos que no lo dicen en su encabezado, en una columna ni junto al número. Los pesos se suman en miles de pesos; las demás unidades se informan aparte.</translation>
    </message>
    <message>
      <source>In {communes} there is reference and no computed land. If the built-up evidence did not reach them, leave them out (select the communes or give the region).</source>
      <translation>En {communes} hay referencia y ningún suelo calculado. Si la evidencia de suelo construido no llegaba hasta ahí, déjelas fuera (seleccione las comunas o indique la región).</translation>
    </message>
    <message>
      <source>In {layer} the commune code {cuts} appears in more than one feature with overlapping boundaries. Keep one feature for each commune and run again.</source>
      <translation>En {layer}, el código comunal {cuts} aparece en más de un objeto con límites que se superponen. Deje un objeto por comuna y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>In {layer} the commune {cut} stands in several areas: {areas}. Leave one row for each commune and run again.</source>
      <translation>En {layer} la comuna {cut} está en varias áreas: {areas}. Deje una fila por comuna y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>In {layer} the rows of {count} communes or blocks give different persons ({field}), and it is not known whether they are parts to add up or versions of the total: {places}. What depends on them is not evaluable. Set the parameter REPEATED_POPULATION, or correct the layer.</source>
      <translation>En {layer}, las filas de {count} {count:comuna o manzana|comunas o manzanas} traen personas distintas ({field}) y no se sabe si son partes que se suman o versiones del total: {places}. Lo que depende de ellas no es evaluable. Fije el parámetro REPEATED_POPULATION o corrija la capa.</translation>
    </message>
    <message>
      <source>In {layer} the rows of {count} communes or blocks give different persons ({field}); as chosen, the largest value counts: {places}.</source>
      <translation>En {layer}, las filas de {count} {count:comuna o manzana|comunas o manzanas} traen personas distintas ({field}); según lo elegido, vale la cifra mayor: {places}.</translation>
    </message>
    <message>
      <source>In {layer} the rows of {count} communes or blocks give different persons ({field}); as chosen, they were added up: {places}.</source>
      <translation>En {layer}, las filas de {count} {count:comuna o manzana|comunas o manzanas} traen personas distintas ({field}); según lo elegido, se sumaron: {places}.</translation>
    </message>
    <message>
      <source>In {layer} {count} pairs of communes claim the same land, {km2} km² in all: {pairs}. A cell there belongs to the commune with the higher code.</source>
      <translation>En {layer}, {count} {count:par de comunas reclama|pares de comunas reclaman} el mismo suelo, {km2} km² en total: {pairs}. Allí una celda es de la comuna de código mayor.</translation>
    </message>
    <message>
      <source>In {layer} {count} {count:pair|pairs} of communes claim the same land: {pairs}. They are taken to be neighbours, and what of a border lies inside another commune is shared with it.</source>
      <translation>En {layer} {count} {count:par|pares} de comunas {count:reclama|reclaman} el mismo suelo: {pairs}. Se toman por vecinas, y lo que del borde de una queda dentro de otra es borde con ella.</translation>
    </message>
    <message>
      <source>In {rasters} the value of a cell is its year: one file holds all epochs, and a case cannot choose one of them. Study it with «Growth over several years».</source>
      <translation>En {rasters} el valor de cada celda es su año: un archivo contiene todas las épocas, y un caso no puede elegir una. Estúdielo con «Crecimiento en varios años».</translation>
    </message>
    <message>
      <source>In {table}, the field {field} of {cut} holds {value}, which is no share between 0 and 1. It is the part of the people of a commune who live in its urban centre.</source>
      <translation>En {table}, el campo {field} de {cut} dice {value}, que no es una parte entre 0 y 1. Es la parte de los habitantes de una comuna que vive en su centro urbano.</translation>
    </message>
    <message>
      <source>In {table}, the field {field} of {cut} holds «{value}», which is no number of persons. Correct it, or leave it empty if it is not known.</source>
      <translation>En {table}, el campo {field} de {cut} dice «{value}», que no es un número de personas. Corríjalo, o déjelo vacío si no se conoce.</translation>
    </message>
    <message>
      <source>In {table}, {amount} do not say where they work and are in no denominator; codes (counted): {codes}.</source>
      <translation>En {table}, {amount} no dicen dónde trabajan y no están en ningún denominador; códigos (contados): {codes}.</translation>
    </message>
    <message>
      <source>In {table}, {amount} work in a place whose code is no commune: they are employed residents with an answer, and none of them works in a city; codes (counted): {codes}.</source>
      <translation>En {table}, {amount} trabajan en un lugar cuyo código no es de una comuna: son ocupados residentes con respuesta, y ninguno trabaja en una ciudad; códigos (contados): {codes}.</translation>
    </message>
    <message>
      <source>In {values} the value of a cell is its year, and each of the other layers is of one year: {others}. Give either the one or the others.</source>
      <translation>En {values} el valor de una celda es su año, y cada una de las otras capas es de un solo año: {others}. Entregue lo uno o lo otro.</translation>
    </message>
    <message>
      <source>In {year}, the latest epoch, no two communes of a region are members of one continuum, so no set is followed: give a candidate, or a greater tolerance.</source>
      <translation>En {year}, la última época, no hay dos comunas de una región que sean miembros de un mismo continuo, de modo que no se sigue ningún conjunto: indique una candidata o una tolerancia mayor.</translation>
    </message>
    <message>
      <source>In «{text}» ({parameter}) this is no number: {words}. Write the values as in «10, 25.5; 50»: decimals with a point, thousands without one.</source>
      <translation>En «{text}» ({parameter}) esto no es un número: {words}. Escriba los valores como en «10, 25.5; 50»: los decimales con punto, los miles sin él.</translation>
    </message>
    <message>
      <source>Include</source>
      <translation>Incluir</translation>
    </message>
    <message>
      <source>Included by hand although already in the candidate: {communes}.</source>
      <translation>Incluidas a mano aunque ya estaban en la candidata: {communes}.</translation>
    </message>
    <message>
      <source>Included by hand, these are also in {id} {name}: {communes}.</source>
      <translation>Incluidas a mano, estas comunas están también en {id} {name}: {communes}.</translation>
    </message>
    <message>
      <source>Included by hand: {cut} {name} (before: {role}). Why: {why}</source>
      <translation>Incluida a mano: {cut} {name} (antes: {role}). Justificación: {why}</translation>
    </message>
    <message>
      <source>Index</source>
      <translation>Índice</translation>
    </message>
    <message>
      <source>Infrastructure and services that communes share: what, communes served, evidence.</source>
      <translation>Infraestructura y servicios que comparten las comunas: qué, comunas servidas, evidencia.</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>Entrada</translation>
    </message>
    <message>
      <source>Input changed: {file} ({now}) had SHA-256 {old}… when the case was stored ({then}) and has {new}… now ({date}). The result may differ.</source>
      <translation>Entrada cambiada: {file} ({now}) tenía SHA-256 {old}… cuando se guardó el caso ({then}) y ahora tiene {new}… ({date}). El resultado puede ser otro.</translation>
    </message>
    <message>
      <source>Input missing: {file}, which was at {path}.</source>
      <translation>Falta una entrada: {file}, que estaba en {path}.</translation>
    </message>
    <message>
      <source>Input moved: {file} is not as it was at {path}; the same content was found at {now} and is used.</source>
      <translation>Entrada movida: {file} no está como era en {path}; el mismo contenido se encontró en {now} y se usa.</translation>
    </message>
    <message>
      <source>Input not verified: {file} ({now}) is not a plain file, so it has no stored SHA-256.</source>
      <translation>Entrada sin verificar: {file} ({now}) no es un archivo simple, así que no tiene SHA-256 guardado.</translation>
    </message>
    <message>
      <source>Inputs (layers, rasters or tables)</source>
      <translation>Entradas (capas, rásteres o tablas)</translation>
    </message>
    <message>
      <source>Inputs changed or missing</source>
      <translation>Entradas cambiadas o que faltan</translation>
    </message>
    <message>
      <source>Inputs: comunas.shp, GHS_BUILT_S_2020.tif, manzanas.gpkg and viajes.csv; report: diagnostico.html; problems on the map: problemas.gpkg.</source>
      <translation>Entradas: comunas.shp, GHS_BUILT_S_2020.tif, manzanas.gpkg y viajes.csv; informe: diagnostico.html; problemas en el mapa: problemas.gpkg.</translation>
    </message>
    <message>
      <source>Inside the continuum</source>
      <translation>Dentro del continuo</translation>
    </message>
    <message>
      <source>Instruments and joint policies</source>
      <translation>Instrumentos y políticas conjuntas</translation>
    </message>
    <message>
      <source>Instruments that reach two or more communes that are needed. Left empty, the criterion «requiere juicio».</source>
      <translation>Instrumentos exigidos que alcancen a dos o más comunas. Vacío: el criterio «requiere juicio».</translation>
    </message>
    <message>
      <source>Instruments: minimum shared (empty: judgement)</source>
      <translation>Instrumentos: mínimo compartido (vacío: requiere juicio)</translation>
    </message>
    <message>
      <source>Instruments: stage and responsible</source>
      <translation>Instrumentos: etapa y responsable</translation>
    </message>
    <message>
      <source>It closed on {last}. Days since then: {days}.</source>
      <translation>Se cerró el {last}. Días transcurridos: {days}.</translation>
    </message>
    <message>
      <source>It has latitude and longitude but does not list the communes served: give it under «Services (layers)», where it counts as points.</source>
      <translation>Trae latitud y longitud, pero no dice qué comunas sirve: entréguela en «Servicios (capas)», donde cuenta como puntos.</translation>
    </message>
    <message>
      <source>It has no candidate.</source>
      <translation>No tiene candidata.</translation>
    </message>
    <message>
      <source>It has no column with {lacking}. Its columns are: {columns}.</source>
      <translation>No tiene una columna con {lacking}. Sus columnas son: {columns}.</translation>
    </message>
    <message>
      <source>It holds neither polygons nor points, so nothing can be read from it.</source>
      <translation>No tiene polígonos ni puntos, de modo que nada se puede leer de ella.</translation>
    </message>
    <message>
      <source>It holds persons by cell, so it does not say what is built-up.</source>
      <translation>Contiene personas por celda, de modo que no dice qué está construido.</translation>
    </message>
    <message>
      <source>It is no result of «Delimit metropolitan areas».</source>
      <translation>No es un resultado de «Delimitar áreas metropolitanas».</translation>
    </message>
    <message>
      <source>It is not said how {name} is modified. Write all its communes of afterwards in the candidate, or those that come and go in the communes to include or exclude, with a justification.</source>
      <translation>No se dice cómo se modifica {name}. Escriba en la candidata todas sus comunas de después, o en las comunas que se incluyen o excluyen las que se agregan y se retiran, con una justificación.</translation>
    </message>
    <message>
      <source>It is not used. It may have been measured in Web Mercator (EPSG:3857).</source>
      <translation>No se usa. Puede haberse medido en Web Mercator (EPSG:3857).</translation>
    </message>
    <message>
      <source>It is not used: areas are measured on the shapes.</source>
      <translation>No se usa: las superficies se miden en los polígonos.</translation>
    </message>
    <message>
      <source>It is printed as you write it; what is empty stays «not said».</source>
      <translation>Se imprime tal como lo escribe; lo que deje vacío queda «sin decir».</translation>
    </message>
    <message>
      <source>It lies over no commune (its box in degrees: {box}).</source>
      <translation>No cubre ninguna comuna (su caja en grados: {box}).</translation>
    </message>
    <message>
      <source>It lies over {count} communes: {communes} (its box in degrees: {box}).</source>
      <translation>Alcanza {count} {count:comuna|comunas}: {communes} (su caja en grados: {box}).</translation>
    </message>
    <message>
      <source>It looks like «{kind}», which is not what is asked for here: see whether it is.</source>
      <translation>Parece «{kind}», que no es lo que se pide aquí: revise si corresponde.</translation>
    </message>
    <message>
      <source>It opens on {start} and closes on {last}.</source>
      <translation>Se abre el {start} y se cierra el {last}.</translation>
    </message>
    <message>
      <source>JSON (*.json)</source>
      <translation>JSON (*.json)</translation>
    </message>
    <message>
      <source>Join it by {key} to the layer of blocks of the same census and give that layer as population; no row is to be deleted.</source>
      <translation>Únala por {key} a la capa de manzanas del mismo censo y entregue esa capa como población; no borre ninguna fila.</translation>
    </message>
    <message>
      <source>Judges territories (two or more contiguous communes around a common urban centre) by the pilot of SUBDERE of 2017, and scores every commune with an index.

The tests, two of three: half or more of its communes are among the 100 poorest of the country; half or more are in the poorest 30 % of their region; more than 10 % of its localities are isolated. Without the table of the whole country the place of a commune is an interval, and what that could change is «no evaluable».

The index: the mean over the dimensions of the mean of their normalised variables; more is better. A commune without a figure in one variable has no index, and neither has its territory: a hole is never a zero. Which variables it has is not known (sources tell of 18 or of 19), nor how they are normalised: give a list with id, nombre, dimensión, columna, sentido (mejor, peor), referencia, año and fuente, and choose the normalisation.

The exit: with tables of an earlier date, whether a third of the gaps closed.

The pilot is not the rule of today: plans are ruled by Decreto 90 of 2023, whose articles were not seen. Every threshold is a parameter, printed with its source and the date of each figure.

Tables are any with commune codes (CSV, XLSX, layers), with Spanish decimals too. The GeoPackage can be given to «Make the expediente of a case».</source>
      <translation>Juzga territorios (dos o más comunas contiguas alrededor de un centro urbano común) según el piloto de SUBDERE de 2017, y da a cada comuna un índice.

Las pruebas, dos de tres: la mitad o más de sus comunas está entre las 100 más pobres del país; la mitad o más está en el 30 % más pobre de su región; más del 10 % de sus localidades está aislado. Sin la tabla de todo el país, el lugar de una comuna es un intervalo, y lo que eso podría cambiar es «no evaluable».

El índice: el promedio entre las dimensiones del promedio de sus variables normalizadas; más es mejor. Una comuna sin dato en una variable no tiene índice, y tampoco su territorio: un hueco nunca es cero. No se sabe qué variables tiene (las fuentes hablan de 18 o de 19) ni cómo se normalizan: entregue una lista con id, nombre, dimensión, columna, sentido (mejor, peor), referencia, año y fuente, y elija la normalización.

El egreso: con tablas de una fecha anterior, si se cerró un tercio de las brechas.

El piloto no es la regla de hoy: los planes se rigen por el decreto 90 de 2023, cuyo articulado no se ha visto. Cada umbral es un parámetro, que se imprime con su fuente y con la fecha de cada dato.

Las tablas son cualesquiera con códigos de comuna (CSV, XLSX, capas), también con decimales en español. El GeoPackage se puede entregar a «Hacer el expediente de un caso».</translation>
    </message>
    <message>
      <source>Judging the candidates</source>
      <translation>Evaluando las candidatas</translation>
    </message>
    <message>
      <source>Judging the territories</source>
      <translation>Juzgando los territorios</translation>
    </message>
    <message>
      <source>Justification (one, or «05802: …; 05103: …»)</source>
      <translation>Justificación (una, o «05802: …; 05103: …»)</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Keep one row for each commune.</source>
      <translation>Deje una fila por comuna.</translation>
    </message>
    <message>
      <source>Keep them: their persons are of the commune, only their place is unknown.</source>
      <translation>Consérvelas: sus personas son de la comuna y solo no se sabe dónde están.</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>LUC: field of the conurbation (empty: recognised)</source>
      <translation>LUC: campo de la conurbación (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Lacking: {lacking} · to look at: {review} · ready: {ready}</source>
      <translation>Faltan: {lacking} · por revisar: {review} · listos: {ready}</translation>
    </message>
    <message>
      <source>Lagging territories</source>
      <translation>Territorios rezagados</translation>
    </message>
    <message>
      <source>Land drawn twice is counted once; persons and areas would count twice.</source>
      <translation>El suelo dibujado dos veces cuenta una; las personas y superficies contarían dos.</translation>
    </message>
    <message>
      <source>Land without a raster</source>
      <translation>Suelo, si no hay ráster</translation>
    </message>
    <message>
      <source>Layer of polygons, one for each commune, with its code (CUT). Give all the communes of the place and choose a region below: cells at their border are shared among them. Left empty, only cells are classed.</source>
      <translation>Capa de polígonos, uno por comuna, con su código (CUT). Entregue todas las comunas del lugar y elija una región más abajo: las celdas del borde se reparten entre ellas. Vacío: solo se clasifican las celdas.</translation>
    </message>
    <message>
      <source>Layer of polygons, one for each commune, with its code (CUT). The fields of SUBDERE, INE, BCN and chilemapas are recognised; codes older than Ñuble are read as today's.</source>
      <translation>Capa de polígonos, uno por comuna, con su código (CUT). Los campos de SUBDERE, INE, BCN y chilemapas se reconocen; los códigos anteriores a Ñuble se leen como los de hoy.</translation>
    </message>
    <message>
      <source>Layers of networks (lines), facilities (points) or territories (polygons) that show which communes share a service.</source>
      <translation>Capas de redes (líneas), establecimientos (puntos) o territorios (polígonos) que muestran qué comunas comparten un servicio.</translation>
    </message>
    <message>
      <source>Layers of points, lines or polygons, and tables (CSV, Excel, GeoPackage), one row for each project. Columns are known by their names: code (BIP), name, type, amount, year, stage, funding, responsible, communes served, commune, resolution of SUBDERE. Rows of one code and name are one project.</source>
      <translation>Capas de puntos, líneas o polígonos y tablas (CSV, Excel, GeoPackage), con una fila por proyecto. Las columnas se reconocen por su nombre: código (BIP), nombre, tipo, monto, año, etapa, fuente, responsable, comunas servidas, comuna, resolución de SUBDERE. Las filas de un mismo código y nombre son un proyecto.</translation>
    </message>
    <message>
      <source>Layers that say otherwise what is built-up: another product, another year, the blocks of the census. Each stands in turn in the place of the layers of the case.</source>
      <translation>Capas que dicen de otro modo qué está construido: otro producto, otro año, las manzanas del censo. Cada una reemplaza por turno a las capas del caso.</translation>
    </message>
    <message>
      <source>Least and greatest of the communes (0 to 1)</source>
      <translation>Mínimo y máximo de las comunas (0 a 1)</translation>
    </message>
    <message>
      <source>Least area of a polygon in a commune</source>
      <translation>Superficie mínima de un polígono en una comuna</translation>
    </message>
    <message>
      <source>Least built-up land per inhabitant</source>
      <translation>Mínimo de suelo construido por habitante</translation>
    </message>
    <message>
      <source>Least cells of a commune</source>
      <translation>Mínimo de celdas de una comuna</translation>
    </message>
    <message>
      <source>Least common border of neighbours</source>
      <translation>Límite común mínimo de dos comunas contiguas</translation>
    </message>
    <message>
      <source>Least communes of a territory</source>
      <translation>Comunas de un territorio, al menos</translation>
    </message>
    <message>
      <source>Least length of a line in a commune</source>
      <translation>Longitud mínima de una línea en una comuna</translation>
    </message>
    <message>
      <source>Least length of such a border</source>
      <translation>Largo mínimo de un borde así</translation>
    </message>
    <message>
      <source>Least part of the population of a commune</source>
      <translation>Parte mínima de la población de una comuna</translation>
    </message>
    <message>
      <source>Least share of a project in a commune</source>
      <translation>Parte mínima de un proyecto en una comuna</translation>
    </message>
    <message>
      <source>Left empty, or left to the set of rules: {values}.</source>
      <translation>Vacío, o si se deja al conjunto de reglas: {values}.</translation>
    </message>
    <message>
      <source>Left out: {files}</source>
      <translation>Quedaron fuera: {files}</translation>
    </message>
    <message>
      <source>Licence: {licence}</source>
      <translation>Licencia: {licence}</translation>
    </message>
    <message>
      <source>Limits in per cent for the measures that are shares: a member has more than that in the continuum. That by area is tried with the area of the case.</source>
      <translation>Límites en por ciento para las medidas que son partes: una comuna miembro tiene más que eso en el continuo. La de superficie se prueba con la superficie del caso.</translation>
    </message>
    <message>
      <source>Limits of membership that are tried</source>
      <translation>Límites de pertenencia que se prueban</translation>
    </message>
    <message>
      <source>Limits of neighbouring communes are drawn apart though the town goes on: those up to this apart are taken as one, where no field puts them together.</source>
      <translation>Los límites de comunas vecinas se dibujan aparte aunque la ciudad siga: los que están hasta a esta distancia valen como uno, donde ningún campo los junta.</translation>
    </message>
    <message>
      <source>Limits with the same value in this field are one. Left empty, CONURBACION (Census 2024) is taken and, without it, limits that touch are one.</source>
      <translation>Los límites con el mismo valor en este campo son uno. Vacío, se toma CONURBACION (Censo 2024) y, si no está, son uno los límites que se tocan.</translation>
    </message>
    <message>
      <source>Line {number} of where the files come from cannot be read: «{line}». Write the file, the institution, the title, the year and, if known, the licence, divided by semicolons, as in «comunas.gpkg; INE; Cartografía del Censo 2024; 2024; CC BY-SA 4.0».</source>
      <translation>No se puede leer la línea {number} de la procedencia de los archivos: «{line}». Escriba el archivo, la institución, el título, el año y, si se conoce, la licencia, separados por punto y coma, como en «comunas.gpkg; INE; Cartografía del Censo 2024; 2024; CC BY-SA 4.0».</translation>
    </message>
    <message>
      <source>Lines of railways and metro.</source>
      <translation>Líneas de ferrocarril y metro.</translation>
    </message>
    <message>
      <source>Lines or polygons of water; each sheet draws them and names their source.</source>
      <translation>Líneas o polígonos de agua; cada lámina los dibuja y cita su fuente.</translation>
    </message>
    <message>
      <source>Lines; their class is recognised by its field.</source>
      <translation>Líneas; su clase se reconoce por su campo.</translation>
    </message>
    <message>
      <source>List of variables of the index</source>
      <translation>Lista de variables del índice</translation>
    </message>
    <message>
      <source>List of variables to compare with</source>
      <translation>Lista de variables con que se compara</translation>
    </message>
    <message>
      <source>List the epochs of some rasters</source>
      <translation>Listar las épocas de unos rásteres</translation>
    </message>
    <message>
      <source>Load the fictional sample region</source>
      <translation>Cargar la región ficticia de muestra</translation>
    </message>
    <message>
      <source>Located population: all persons of a polygon of {layer} (field {field}) count at the working cell under its representative point.</source>
      <translation>Población localizada: todas las personas de un polígono de {layer} (campo {field}) cuentan en la celda de trabajo que está bajo su punto interior.</translation>
    </message>
    <message>
      <source>Located population: the persons of each cell of {layer} are split evenly over the working cells of patches whose centre it holds; when it holds none, they count at the working cell under its own centre. They belong to the commune that this centre lies in.</source>
      <translation>Población localizada: las personas de cada celda de {layer} se reparten por igual entre las celdas de trabajo de manchas cuyo centro contiene; si no contiene ninguno, cuentan en la celda de trabajo que está bajo su propio centro. Pertenecen a la comuna en que está ese centro.</translation>
    </message>
    <message>
      <source>Located population: the persons of each polygon of {layer} (field {field}) are spread evenly over the cells of patches whose centre it holds, and count outside when it holds only other cells; a polygon that holds no centre counts at the cell under its representative point.</source>
      <translation>Población localizada: las personas de cada polígono de {layer} (campo {field}) se reparten por igual entre las celdas de manchas cuyo centro contiene, y cuentan fuera si solo contiene otras celdas; un polígono que no contiene ningún centro cuenta en la celda que está bajo su punto interior.</translation>
    </message>
    <message>
      <source>Located population: the persons of each polygon of {layer} (field {field}) are spread evenly over the working cells whose centre it holds; a polygon that holds none counts at the cell under its representative point.</source>
      <translation>Población localizada: las personas de cada polígono de {layer} (campo {field}) se reparten por igual entre las celdas de trabajo cuyo centro contiene; un polígono que no contiene ninguno cuenta en la celda que está bajo su punto interior.</translation>
    </message>
    <message>
      <source>Located population: {located} persons in {communes} communes, {inside} of them in patches. The count to compare with ({count}) is missing for some.</source>
      <translation>Población localizada: {located} {located:persona|personas} en {communes} {communes:comuna|comunas}, {inside} de ellas en manchas. A algunas les falta la cuenta con que se compara ({count}).</translation>
    </message>
    <message>
      <source>Located population: {located} persons in {communes} communes, {inside} of them in patches. The {count} gives {census} for the same communes: {difference} ({percent} %). Those whom the layers do not hold count in no share.</source>
      <translation>Población localizada: {located} {located:persona|personas} en {communes} {communes:comuna|comunas}, {inside} de ellas en manchas. Para las mismas comunas, {count} da {census}: diferencia {difference} ({percent} %). Quienes no están en las capas no entran en ningún porcentaje.</translation>
    </message>
    <message>
      <source>Locating the population</source>
      <translation>Localizando la población</translation>
    </message>
    <message>
      <source>Log of the procedure</source>
      <translation>Bitácora de la tramitación</translation>
    </message>
    <message>
      <source>Logo of the office</source>
      <translation>Logo de la institución</translation>
    </message>
    <message>
      <source>Look at the far ones on the map: their code or their place is wrong.</source>
      <translation>Mire los lejanos en el mapa: su código o su lugar está equivocado.</translation>
    </message>
    <message>
      <source>Looking at the inputs</source>
      <translation>Examinando los datos</translation>
    </message>
    <message>
      <source>Looking for ways over barriers and bridges</source>
      <translation>Buscando pasos por barreras y puentes</translation>
    </message>
    <message>
      <source>Looks</source>
      <translation>Apariencia</translation>
    </message>
    <message>
      <source>Low density: least density of a rural cell</source>
      <translation>Baja densidad: densidad mínima de la celda rural</translation>
    </message>
    <message>
      <source>MINVU: field with the area (empty: recognised)</source>
      <translation>MINVU: campo con el área (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>MINVU: field with the commune code</source>
      <translation>MINVU: campo con el código de la comuna</translation>
    </message>
    <message>
      <source>Make the PDF of each case</source>
      <translation>Hacer el PDF de cada caso</translation>
    </message>
    <message>
      <source>Make the expediente of a case</source>
      <translation>Hacer el expediente de un caso</translation>
    </message>
    <message>
      <source>Makes a table of cases with a row for each epoch of some rasters: its year as «caso», its tiles as «BUILTUP», and the product that it is. «Delimit many cases» takes it; in a model other columns can be added between the two.

The name or the metadata of the product say of which year a raster is (GHS_BUILT_S_E1990_…). For other names write the years in the order of the layers.

A raster whose values are years (WSF Evolution, GAIA) holds all epochs in one file and cannot be a row: «Growth over several years» studies it.</source>
      <translation>Hace una tabla de casos con una fila por época de unos rásteres: su año como «caso», sus hojas como «BUILTUP» y el producto que es. La toma «Delimitar muchos casos»; en un modelo se pueden agregar otras columnas entre ambos.

El nombre o los metadatos del producto dicen de qué año es un ráster (GHS_BUILT_S_E1990_…). Con otros nombres, escriba los años en el orden de las capas.

Un ráster cuyos valores son años (WSF Evolution, GAIA) contiene todas las épocas en un archivo y no puede ser una fila: lo estudia «Crecimiento en varios años».</translation>
    </message>
    <message>
      <source>Make…</source>
      <translation>Hacer…</translation>
    </message>
    <message>
      <source>Making the pages</source>
      <translation>Haciendo las páginas</translation>
    </message>
    <message>
      <source>Making the pages of the document</source>
      <translation>Haciendo las páginas del documento</translation>
    </message>
    <message>
      <source>Making the pages of the expediente</source>
      <translation>Componiendo las páginas del expediente</translation>
    </message>
    <message>
      <source>Manual of 2021: the class with most persons</source>
      <translation>Manual de 2021: la clase con más personas</translation>
    </message>
    <message>
      <source>Many cases and models</source>
      <translation>Muchos casos y modelos</translation>
    </message>
    <message>
      <source>Margin beside the limit that is remarked</source>
      <translation>Margen junto al límite que se advierte</translation>
    </message>
    <message>
      <source>Mark at least one file to make.</source>
      <translation>Marque al menos un archivo.</translation>
    </message>
    <message>
      <source>Marked: {names}</source>
      <translation>Marcadas: {names}</translation>
    </message>
    <message>
      <source>Maximum gap searched</source>
      <translation>Separación máxima que se busca</translation>
    </message>
    <message>
      <source>Mean of the communes of the country</source>
      <translation>Promedio de las comunas del país</translation>
    </message>
    <message>
      <source>Mean of the communes of the region</source>
      <translation>Promedio de las comunas de la región</translation>
    </message>
    <message>
      <source>Measure that decides</source>
      <translation>Medida que decide</translation>
    </message>
    <message>
      <source>Measures of membership that are tried</source>
      <translation>Medidas de pertenencia que se prueban</translation>
    </message>
    <message>
      <source>Measures of the population that are tried</source>
      <translation>Medidas de la población que se prueban</translation>
    </message>
    <message>
      <source>Measures several epochs of the same area on one grid: how the continuum grew, in which year each gap closed, and how much land was consumed for each new inhabitant (indicator 11.3.1 of the Sustainable Development Goals).

Give rasters of two or more years. The name of the product says of which year each is (GHS_BUILT_S_E1990_…); several tiles of one year are one epoch. For other names write the years in the order of the layers. In WSF Evolution and GAIA the value of a cell is its year: one raster gives every year that is asked for.

The candidate is followed through the epochs; without one, the candidates of the latest epoch are. An epoch that does not cover a commune is «no evaluable» for it, never zero. Epochs of different products or cell sizes are not compared, unless you ask for it.

The population of an epoch is that of the census of its year, or of the fields or rasters of persons that you give. A year without a count is «no evaluable»; between two counts of one source it is interpolated only if you ask for it, and marked so.

The result is a GeoPackage with the continuum of each epoch (it plays in the temporal controller of QGIS), a map of the first epoch of all built-up land, the gaps with the year in which they closed, and tables; and, if asked for, a PDF in Spanish with charts, the series of maps and the indicator with its formula and source.</source>
      <translation>Mide varias épocas de una misma área en una sola grilla: cómo creció el continuo, en qué año se cerró cada separación y cuánto suelo se consumió en relación con la población (indicador 11.3.1 de los Objetivos de Desarrollo Sostenible).

Entregue rásteres de dos o más años. El nombre del producto dice de qué año es cada uno (GHS_BUILT_S_E1990_…); varias hojas de un año son una época. Con otros nombres, escriba los años en el orden de las capas. En WSF Evolution y GAIA el valor de una celda es su año: un solo ráster da todos los años que se pidan.

Se sigue a la candidata por las épocas; sin ella, a las candidatas de la última. Una época que no cubre una comuna es «no evaluable» para ella, nunca cero. Las épocas de productos o tamaños de celda distintos no se comparan, salvo que usted lo pida.

La población de una época es la del censo de su año, o la de los campos o rásteres de personas que entregue. Un año sin recuento es «no evaluable»; entre dos recuentos de una misma fuente se interpola solo si usted lo pide, y así se marca.

El resultado es un GeoPackage con el continuo de cada época (se reproduce con el controlador temporal de QGIS), un mapa de la primera época de todo lo construido, las separaciones con el año en que se cerraron, y tablas; y, si se pide, un PDF en español con gráficos, la serie de mapas y el indicador con su fórmula y su fuente.</translation>
    </message>
    <message>
      <source>Measures the gaps between built-up patches once and gives the continua at each of the tolerances asked for, so that one sees what depends on the tolerance.

Write the tolerances in metres as in «200, 500; 1000»: decimals with a point, thousands without one.

The rule: two patches are joined when the shortest distance between the edges of their cells is at most the tolerance. A commune is a member by the measure that you choose: more than the stated share of its built-up area inside the continuum, more built-up land inside than the stated area, or more than the stated share of its located population inside. All three are reported. To locate the population, give census blocks with persons or rasters of persons per cell.

The result is a GeoPackage: communes, patches, gaps and the continua of every tolerance, the gap of each pair of communes, the dendrogram (which communes join at how many metres) and a table of sensitivity. It judges no legal criterion.</source>
      <translation>Mide una vez las separaciones entre manchas construidas y da los continuos a cada una de las tolerancias que se piden, de modo que se ve qué depende de la tolerancia.

Escriba las tolerancias en metros, como en «200, 500; 1000»: decimales con punto, miles sin punto.

La regla: dos manchas se unen cuando la distancia más corta entre los bordes de sus celdas no supera la tolerancia. Una comuna es miembro según la medida que se elija: más de la parte indicada de su superficie construida dentro del continuo, más superficie construida dentro que la indicada, o más de la parte indicada de su población localizada dentro. Se informan las tres. Para localizar la población, entregue manzanas censales con personas o rásteres de personas por celda.

El resultado es un GeoPackage: comunas, manchas, separaciones y los continuos de cada tolerancia, la separación de cada par de comunas, el dendrograma (qué comunas se unen y a cuántos metros) y una tabla de sensibilidad. No juzga ningún criterio legal.</translation>
    </message>
    <message>
      <source>Measuring the built-up land of each commune</source>
      <translation>Midiendo lo construido de cada comuna</translation>
    </message>
    <message>
      <source>Measuring the epoch {year}</source>
      <translation>Midiendo la época {year}</translation>
    </message>
    <message>
      <source>Measuring the gaps of {count} patches</source>
      <translation>Midiendo las separaciones de {count} {count:mancha|manchas}</translation>
    </message>
    <message>
      <source>Members of the committee of mayors</source>
      <translation>Integrantes del comité consultivo de alcaldes</translation>
    </message>
    <message>
      <source>Membership</source>
      <translation>Pertenencia</translation>
    </message>
    <message>
      <source>Membership is decided by population, and nobody is located in: {communes}.</source>
      <translation>La pertenencia se decide por población, y no hay población localizada en: {communes}.</translation>
    </message>
    <message>
      <source>Membership is to be decided by population, but no population layer was given. Give one (census blocks with persons or a raster of persons per cell), or choose another measure.</source>
      <translation>La pertenencia se quiere decidir por población, pero no se entregó ninguna capa de población. Entregue una (manzanas censales con personas o un ráster de personas por celda) o elija otra medida.</translation>
    </message>
    <message>
      <source>Memory that reading may take [MB]</source>
      <translation>Memoria que puede ocupar la lectura [MB]</translation>
    </message>
    <message>
      <source>Mend or remove what cannot be used: {names}.</source>
      <translation>Corrija o quite lo que no se puede usar: {names}.</translation>
    </message>
    <message>
      <source>Metres</source>
      <translation>Metros</translation>
    </message>
    <message>
      <source>Metropolitan areas</source>
      <translation>Áreas Metropolitanas</translation>
    </message>
    <message>
      <source>Metropolitan areas (dock)</source>
      <translation>Áreas Metropolitanas (panel)</translation>
    </message>
    <message>
      <source>Minimum local density</source>
      <translation>Densidad local mínima</translation>
    </message>
    <message>
      <source>Minimum patch</source>
      <translation>Mancha mínima</translation>
    </message>
    <message>
      <source>Minimum patches in hectares; larger ones are some of the patches that are there already. Empty: only that of the case.</source>
      <translation>Manchas mínimas en hectáreas; con una mayor quedan algunas de las manchas que ya hay. Vacío: solo la del caso.</translation>
    </message>
    <message>
      <source>Minimum patches that are tried</source>
      <translation>Manchas mínimas que se prueban</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Models to edit</source>
      <translation>Modelos para editar</translation>
    </message>
    <message>
      <source>Modification</source>
      <translation>Modificación</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>More about the document</source>
      <translation>Más sobre el documento</translation>
    </message>
    <message>
      <source>More than half of those with land or persons</source>
      <translation>Más de la mitad de las que tienen suelo o personas</translation>
    </message>
    <message>
      <source>More than this share of a commune</source>
      <translation>Más de este porcentaje de una comuna</translation>
    </message>
    <message>
      <source>More than this share of its built-up land inside the polygons</source>
      <translation>Más de esta parte de lo construido dentro de los polígonos</translation>
    </message>
    <message>
      <source>Name and date of the data, as they are to be printed: «Encuesta laboral, 2019».</source>
      <translation>Nombre y fecha de los datos, como deben imprimirse: «Encuesta laboral, 2019».</translation>
    </message>
    <message>
      <source>Name of the person who answers for the document. It is proposed the next time.</source>
      <translation>Nombre de la persona que responde por el documento. Se propone la próxima vez.</translation>
    </message>
    <message>
      <source>Name of the regional government that hands the document in. It is proposed the next time.</source>
      <translation>Nombre del gobierno regional que presenta el documento. Se propone la próxima vez.</translation>
    </message>
    <message>
      <source>Name, code or region</source>
      <translation>Nombre, código o región</translation>
    </message>
    <message>
      <source>Names of places</source>
      <translation>Nombres de lugares</translation>
    </message>
    <message>
      <source>Names of places (points)</source>
      <translation>Nombres de lugares (puntos)</translation>
    </message>
    <message>
      <source>Near the limit of membership, within {margin} points (MEMBERSHIP_MARGIN, no known norm): {communes}. Other evidence, or another way of locating persons, could change it.</source>
      <translation>Junto al límite de pertenencia, a {margin} {margin:punto|puntos} o menos (MEMBERSHIP_MARGIN, sin norma conocida): {communes}. Otra evidencia, u otra forma de localizar a las personas, podría cambiarla.</translation>
    </message>
    <message>
      <source>Neighbours across water: at most so far apart</source>
      <translation>Vecinas con agua de por medio: a lo más así de separadas</translation>
    </message>
    <message>
      <source>Neighbours of a cell</source>
      <translation>Vecinos de una celda</translation>
    </message>
    <message>
      <source>Neither the name nor the metadata of {raster} say of which year it is. Write in «{option}» one year for each layer, in their order, or give the file the name of its product (such as {example}).</source>
      <translation>Ni el nombre ni los metadatos de {raster} dicen de qué año es. Escriba en «{option}» un año por capa, en su orden, o dé al archivo el nombre de su producto (como {example}).</translation>
    </message>
    <message>
      <source>Networks, facilities or territories; a table with latitude and longitude counts as points.</source>
      <translation>Redes, establecimientos o territorios; una tabla con latitud y longitud cuenta como puntos.</translation>
    </message>
    <message>
      <source>Networks: minimum length in a commune</source>
      <translation>Redes: longitud mínima dentro de una comuna</translation>
    </message>
    <message>
      <source>Networks: parts of one name up to this apart</source>
      <translation>Redes: distancia máxima entre tramos de un mismo nombre</translation>
    </message>
    <message>
      <source>New case: where it will be kept</source>
      <translation>Caso nuevo: dónde se guardará</translation>
    </message>
    <message>
      <source>New case…</source>
      <translation>Caso nuevo…</translation>
    </message>
    <message>
      <source>New…</source>
      <translation>Nuevo…</translation>
    </message>
    <message>
      <source>No Dask scheduler answers at {address} ({problem}). Check that it runs («dask scheduler») and that the address can be reached from this computer.</source>
      <translation>Ningún planificador de Dask responde en {address} ({problem}). Compruebe que esté en marcha («dask scheduler») y que se llegue a la dirección desde este computador.</translation>
    </message>
    <message>
      <source>No address is registered.</source>
      <translation>No hay una dirección registrada.</translation>
    </message>
    <message>
      <source>No built-up cell has {density} % of built-up land in the {side} m around it. Lower the minimum local density.</source>
      <translation>Ninguna celda construida tiene {density} % de suelo construido en los {side} m a su alrededor. Baje la densidad local mínima.</translation>
    </message>
    <message>
      <source>No built-up evidence was given. Choose at least one raster or polygon layer.</source>
      <translation>No se entregó evidencia de superficie construida. Elija al menos una capa ráster o de polígonos.</translation>
    </message>
    <message>
      <source>No built-up patch reaches the minimum of {min_patch} ha (the largest has {largest} ha). Lower the minimum patch.</source>
      <translation>Ninguna mancha construida alcanza el mínimo de {min_patch} ha (la mayor tiene {largest} ha). Reduzca la mancha mínima.</translation>
    </message>
    <message>
      <source>No candidate meets the law. The most populated, {name}, fails: {criteria}.</source>
      <translation>Ninguna candidata cumple la ley. La de más población, {name}, no cumple: {criteria}.</translation>
    </message>
    <message>
      <source>No case is open</source>
      <translation>Ningún caso abierto</translation>
    </message>
    <message>
      <source>No cell is built-up at a share of {share} % inside the communes (the largest share found is {largest} %). Lower the built-up share or check the evidence: {evidence}.</source>
      <translation>Ninguna celda dentro de las comunas llega a una proporción construida de {share} % (la mayor encontrada es {largest} %). Reduzca la proporción construida o revise la evidencia: {evidence}.</translation>
    </message>
    <message>
      <source>No cell is built-up at {percent} % (the largest share is {largest} %).</source>
      <translation>Ninguna celda es construida al {percent} % (la mayor parte es {largest} %).</translation>
    </message>
    <message>
      <source>No city has the {least} inhabitants that are asked for: {cities}. Lower CITY_POPULATION, or give other cities.</source>
      <translation>Ninguna ciudad tiene {least} {least:habitante|habitantes}, que es lo que se pide: {cities}. Baje CITY_POPULATION, o entregue otras ciudades.</translation>
    </message>
    <message>
      <source>No commune is a member of this continuum.</source>
      <translation>Ninguna comuna es miembro de este continuo.</translation>
    </message>
    <message>
      <source>No commune of {layer} is a city by the table {table}: {why}. Check the table, or write the cities in CITIES.</source>
      <translation>Ninguna comuna de {layer} es ciudad según la tabla {table}: {why}. Revise la tabla, o escriba las ciudades en CITIES.</translation>
    </message>
    <message>
      <source>No commune of {layer} is an origin in {table}, so nothing can be said of where its people work. Give communes and travel of the same place.</source>
      <translation>Ninguna comuna de {layer} es origen en {table}, de modo que no se puede decir dónde trabaja su gente. Entregue comunas y viajes del mismo lugar.</translation>
    </message>
    <message>
      <source>No commune of {layer} lies in the extent of the built-up evidence ({evidence}). Check that both cover the same place and that their reference systems are right.</source>
      <translation>Ninguna comuna de {layer} está dentro de la extensión de la evidencia construida ({evidence}). Compruebe que ambas cubren el mismo lugar y que sus sistemas de referencia son correctos.</translation>
    </message>
    <message>
      <source>No commune of {layer} lies in the extent of {computed}. Check the communes, the region asked for and the reference systems.</source>
      <translation>Ninguna comuna de {layer} está en la extensión de {computed}. Revise las comunas, la región pedida y los sistemas de referencia.</translation>
    </message>
    <message>
      <source>No commune of {name} would be left. Exclude fewer communes.</source>
      <translation>No quedaría ninguna comuna de {name}. Excluya menos comunas.</translation>
    </message>
    <message>
      <source>No continuum has two or more member communes at {tolerance} m, nor at any gap of up to {most} m.</source>
      <translation>Ningún continuo tiene dos o más comunas miembros a {tolerance} m, ni con ninguna separación de hasta {most} m.</translation>
    </message>
    <message>
      <source>No continuum has two or more member communes at {tolerance} m. The first two, {first} and {second}, join at {gap} m.</source>
      <translation>Ningún continuo tiene dos o más comunas miembros a {tolerance} m. Las primeras dos, {first} y {second}, se unen a {gap} m.</translation>
    </message>
    <message>
      <source>No data was given for this criterion.</source>
      <translation>No se entregaron datos para este criterio.</translation>
    </message>
    <message>
      <source>No element of the inventory of services serves, in {candidate}: {communes}.</source>
      <translation>Ningún elemento del inventario de servicios sirve, en {candidate}, a: {communes}.</translation>
    </message>
    <message>
      <source>No element of the inventory serves these communes.</source>
      <translation>Ningún elemento del inventario sirve a estas comunas.</translation>
    </message>
    <message>
      <source>No field of {layer} is known to hold persons (found: {fields}). Write the name of the field with the persons of each polygon.</source>
      <translation>No se reconoce en {layer} ningún campo con personas (se encontraron: {fields}). Escriba el nombre del campo con las personas de cada polígono.</translation>
    </message>
    <message>
      <source>No field of {table} holds commune codes (CUT) such as 05101. Its fields are: {fields}.</source>
      <translation>Ningún campo de {table} tiene códigos de comuna (CUT) como 05101. Sus campos son: {fields}.</translation>
    </message>
    <message>
      <source>No input was given. Choose at least one layer, raster or table.</source>
      <translation>No se entregó ninguna entrada. Elija al menos una capa, un ráster o una tabla.</translation>
    </message>
    <message>
      <source>No instrument or joint policy of the table reaches these communes.</source>
      <translation>Ningún instrumento ni política de la tabla alcanza a estas comunas.</translation>
    </message>
    <message>
      <source>No other process can be started: no Python was found in {folder}. Leave empty who does the work, or give the address of a Dask scheduler.</source>
      <translation>No se puede iniciar otro proceso: no se encontró ningún Python en {folder}. Deje vacío quién hace el trabajo, o dé la dirección de un planificador de Dask.</translation>
    </message>
    <message>
      <source>No population raster was given. Choose one or several rasters of persons per cell, such as GHS-POP.</source>
      <translation>No se entregó ningún ráster de población. Elija uno o varios rásteres de personas por celda, como GHS-POP.</translation>
    </message>
    <message>
      <source>No program opens {file} here.</source>
      <translation>Ningún programa de este equipo abre {file}.</translation>
    </message>
    <message>
      <source>No project was found in {layers}: they have no rows. Give a layer or table of projects.</source>
      <translation>No se encontró ningún proyecto en {layers}: no hay filas. Indique una capa o tabla de proyectos.</translation>
    </message>
    <message>
      <source>No raster of land was given: every cell is taken for land whole, so that cells of the coast may fall short of a density, and no cell is water.</source>
      <translation>No se entregó un ráster de suelo: cada celda se toma por suelo entera, de modo que las de la costa pueden no alcanzar una densidad, y ninguna celda es agua.</translation>
    </message>
    <message>
      <source>No reason is written down: write one as the remark.</source>
      <translation>Sin razón anotada: escríbala como observación.</translation>
    </message>
    <message>
      <source>No row of the travel table {table} has two known commune codes (CUT) in {origin} and {destination}; found: {values}. Choose the fields with codes such as 05101.</source>
      <translation>Ninguna fila de la tabla de viajes {table} tiene dos códigos de comuna (CUT) conocidos en {origin} y {destination}; se encontró: {values}. Elija los campos con códigos como 05101.</translation>
    </message>
    <message>
      <source>No set of communes is joined at this tolerance: there is no candidate.</source>
      <translation>A esta tolerancia ningún conjunto de comunas queda unido: no hay candidata.</translation>
    </message>
    <message>
      <source>No step is done yet.</source>
      <translation>Todavía no hay pasos hechos.</translation>
    </message>
    <message>
      <source>No territory was given. {count} of {of} communes have an index.</source>
      <translation>No se dio ningún territorio. Tienen índice {count} de {of} {of:comuna|comunas}.</translation>
    </message>
    <message>
      <source>No tolerance gives exactly these communes: they join at {start} m, and by then these have joined too: {communes}.</source>
      <translation>Ninguna tolerancia da justo estas comunas: se unen a {start} m, y a esa distancia ya se unieron también: {communes}.</translation>
    </message>
    <message>
      <source>No two communes of one region are members of one continuum at this tolerance: there is nothing to judge. Try another tolerance, or choose the communes yourself.</source>
      <translation>A esta tolerancia no hay dos comunas de una misma región que sean miembros de un mismo continuo: no hay qué evaluar. Pruebe otra tolerancia o elija usted las comunas.</translation>
    </message>
    <message>
      <source>No urban limit of {layers} lies in the area of the study. Check the coordinate reference system of the layer, or give the urban limits of these communes.</source>
      <translation>Ningún límite urbano de {layers} está en el área del estudio. Revise el sistema de referencia de la capa o entregue los límites urbanos de estas comunas.</translation>
    </message>
    <message>
      <source>No-data value</source>
      <translation>Valor sin dato</translation>
    </message>
    <message>
      <source>No: growth between them is not evaluable</source>
      <translation>No: el crecimiento entre ellas no es evaluable</translation>
    </message>
    <message>
      <source>Nobody is located in: {communes}. Their located population is not known, not zero.</source>
      <translation>No hay población localizada en: {communes}. No es cero: no se conoce.</translation>
    </message>
    <message>
      <source>Nobody located is urban in: {communes}.</source>
      <translation>Ninguna persona localizada es urbana en: {communes}.</translation>
    </message>
    <message>
      <source>Nobody of the population layers ({layers}) lives in the communes studied. Check that they cover the same place and that their reference systems are right.</source>
      <translation>Nadie de las capas de población ({layers}) vive en las comunas estudiadas. Revise que cubran el mismo lugar y que sus sistemas de referencia sean los correctos.</translation>
    </message>
    <message>
      <source>Nobody says it: such amounts are not added</source>
      <translation>Nadie la dice: esos montos no se suman</translation>
    </message>
    <message>
      <source>None marked</source>
      <translation>Ninguna marcada</translation>
    </message>
    <message>
      <source>None of the communes in the log of {file} is in the first candidate. If this is another expediente, write it to another file: its log is that of the one before.</source>
      <translation>Ninguna de las comunas de la tramitación de {file} está en la primera candidata. Si este es otro expediente, escríbalo en otro archivo: su tramitación es la del anterior.</translation>
    </message>
    <message>
      <source>None of the communes of {candidate} has built-up land in this evidence.</source>
      <translation>Ninguna comuna de {candidate} tiene suelo construido en esta evidencia.</translation>
    </message>
    <message>
      <source>None of the {rows} rows of {file} gives a known commune of residence and of work (read from {fields}). Check that these are the right fields.</source>
      <translation>{rows:La única fila|Ninguna de las filas} de {file} ({rows}) {rows:no da|da} una comuna conocida de residencia y de trabajo (leídas de {fields}). Revise que esos sean los campos correctos.</translation>
    </message>
    <message>
      <source>None of them counts</source>
      <translation>No cuenta ninguna</translation>
    </message>
    <message>
      <source>None: the edge stays as it is</source>
      <translation>Ninguna: el borde queda como está</translation>
    </message>
    <message>
      <source>None: the values of this form</source>
      <translation>Ninguna: los valores de este formulario</translation>
    </message>
    <message>
      <source>None; or codes, such as 05101, 05109</source>
      <translation>Ninguna; o códigos, como 05101, 05109</translation>
    </message>
    <message>
      <source>Normalisation of the variables</source>
      <translation>Normalización de las variables</translation>
    </message>
    <message>
      <source>Not attached: {names}.</source>
      <translation>Sin adjuntar: {names}.</translation>
    </message>
    <message>
      <source>Not evaluable</source>
      <translation>No evaluable</translation>
    </message>
    <message>
      <source>Not evaluable: {regions}. {why}</source>
      <translation>No evaluable: {regions}. {why}</translation>
    </message>
    <message>
      <source>Not every worker at {address} has the program that asks, and other versions may give other results: nothing was begun. Here: {here}. There: {workers}. Install the same version of am_delimiter, and numpy of the same major version, where those workers run, and start them anew.</source>
      <translation>No todos los trabajadores de {address} tienen el programa que pregunta, y otras versiones pueden dar otros resultados: no se empezó nada. Aquí: {here}. Allá: {workers}. Instale la misma versión de am_delimiter, y numpy de la misma versión mayor, donde corren esos trabajadores, e inícielos de nuevo.</translation>
    </message>
    <message>
      <source>Not known: what depends on it is not evaluable</source>
      <translation>No se conoce: lo que depende de ella no es evaluable</translation>
    </message>
    <message>
      <source>Not on the maps: {layer}: {reason}.</source>
      <translation>No está en los mapas: {layer}: {reason}.</translation>
    </message>
    <message>
      <source>Not set</source>
      <translation>Sin valor</translation>
    </message>
    <message>
      <source>Not where the path says: {names}.</source>
      <translation>No está donde dice la ruta: {names}.</translation>
    </message>
    <message>
      <source>Notes that speak of candidates, and what is marked as bridged, are for the largest tolerance ({tolerance} m); the sensitivity table tells what each tolerance gives.</source>
      <translation>Los avisos que hablan de candidatas y las separaciones marcadas como salvadas corresponden a la mayor tolerancia ({tolerance} m); la tabla de sensibilidad dice qué da cada tolerancia.</translation>
    </message>
    <message>
      <source>Nothing built was given, so cells join urban centres by their persons alone: places of work without residents may part a centre.</source>
      <translation>No se entregó lo construido, así que las celdas entran en los centros urbanos solo por sus personas: lugares de trabajo sin residentes pueden partir un centro.</translation>
    </message>
    <message>
      <source>Nothing is written yet on: {parts}.</source>
      <translation>Todavía no hay texto sobre: {parts}.</translation>
    </message>
    <message>
      <source>Nothing says which communes are cities. Give one of these: their codes in CITIES, a table with a field that names the city of each commune, or the layer «degurba_communes» of a Degree of Urbanisation.</source>
      <translation>Nada dice qué comunas son ciudad. Entregue una de estas cosas: sus códigos en CITIES, una tabla con un campo que nombre la ciudad de cada comuna (CITY_TABLE), o la capa «degurba_communes» de un Grado de Urbanización.</translation>
    </message>
    <message>
      <source>Nothing to remark.</source>
      <translation>Nada que observar.</translation>
    </message>
    <message>
      <source>Number and date of the resolution of DIFROL on the maps. Left empty, the document says that it is pending.</source>
      <translation>Número y fecha de la resolución de DIFROL sobre los mapas. Vacío: el documento dice que está pendiente.</translation>
    </message>
    <message>
      <source>Number of candidates</source>
      <translation>Número de candidatas</translation>
    </message>
    <message>
      <source>Number of combinations</source>
      <translation>Número de combinaciones</translation>
    </message>
    <message>
      <source>Number of communes in an area</source>
      <translation>Número de comunas en un área</translation>
    </message>
    <message>
      <source>Number of definitions that count</source>
      <translation>Número de definiciones que se cuentan</translation>
    </message>
    <message>
      <source>Number of eligible territories</source>
      <translation>Número de territorios elegibles</translation>
    </message>
    <message>
      <source>Number of epochs</source>
      <translation>Número de épocas</translation>
    </message>
    <message>
      <source>Number of files</source>
      <translation>Número de archivos</translation>
    </message>
    <message>
      <source>Number of functional areas</source>
      <translation>Número de áreas funcionales</translation>
    </message>
    <message>
      <source>Number of metropolitan projects</source>
      <translation>Número de proyectos metropolitanos</translation>
    </message>
    <message>
      <source>Number of projects</source>
      <translation>Número de proyectos</translation>
    </message>
    <message>
      <source>Number of sets that are followed</source>
      <translation>Número de conjuntos que se siguen</translation>
    </message>
    <message>
      <source>Number of territories</source>
      <translation>Número de territorios</translation>
    </message>
    <message>
      <source>Number of urban centres</source>
      <translation>Número de centros urbanos</translation>
    </message>
    <message>
      <source>Of the gaps that there were</source>
      <translation>De las brechas que había</translation>
    </message>
    <message>
      <source>Of the variables of the list</source>
      <translation>De las variables de la lista</translation>
    </message>
    <message>
      <source>Of whom the share is taken that commutes</source>
      <translation>De quiénes se toma la parte que conmuta</translation>
    </message>
    <message>
      <source>Official definitions</source>
      <translation>Definiciones oficiales</translation>
    </message>
    <message>
      <source>Official polygons, such as the urban limits of the census, or the continuum of another result.</source>
      <translation>Polígonos oficiales, como los límites urbanos del censo, o el continuo de otro resultado.</translation>
    </message>
    <message>
      <source>Official sources</source>
      <translation>Fuentes oficiales</translation>
    </message>
    <message>
      <source>Official urban continuum (CCU)</source>
      <translation>Continuo de Construcciones Urbanas (CCU)</translation>
    </message>
    <message>
      <source>One candidate of the case: its code (AM-05-1), its name, or the codes of its communes. Left empty, the first.</source>
      <translation>Una candidata del caso: su código (AM-05-1), su nombre o los códigos de sus comunas. Vacío, la primera.</translation>
    </message>
    <message>
      <source>One element in each row. Communes served go by their codes, divided by semicolons: 05101;05109. It is kept in {file}; the table that was given stays as it is.</source>
      <translation>Un elemento en cada fila. Las comunas servidas van por sus códigos, separados por punto y coma: 05101;05109. Se guarda en {file}; la tabla entregada queda como está.</translation>
    </message>
    <message>
      <source>One line for each file: its name or that of its layer, the institution, the title, the year and the licence (which may be left out), divided by semicolons. It is printed on each map that rests on the file and in the table of sources, and goes before what the file says of itself and what is recognised as official data.</source>
      <translation>Una línea por archivo: su nombre o el de su capa, la institución, el título, el año y la licencia (que se puede omitir), separados por punto y coma. Se imprime en cada lámina que descansa en el archivo y en la tabla de fuentes, y vale antes que lo que el archivo dice de sí y que lo que se reconoce como dato oficial.</translation>
    </message>
    <message>
      <source>One or several rasters of persons per cell that do not overlap, such as the tiles of GHS-POP. Those of 1 km or 100 m in Mollweide are summed exactly. Densities (persons per km²) and classes are refused.</source>
      <translation>Uno o varios rásteres de personas por celda que no se traslapen, como las hojas de GHS-POP. Los de 1 km o 100 m en Mollweide se suman exactamente. Las densidades (personas por km²) y las clases se rechazan.</translation>
    </message>
    <message>
      <source>One or several tables or layers with a column of commune codes (CUT): poverty by income (CASEN), localities and isolated ones (SUBDERE), the variables of the index. They are joined by code. A cell that is empty or says «s/i» has no figure, which is never zero.</source>
      <translation>Una o varias tablas o capas con una columna de códigos de comuna (CUT): pobreza de ingresos (CASEN), localidades y localidades aisladas (SUBDERE), variables del índice. Se unen por código. Una celda vacía o que dice «s/i» no tiene dato, y eso nunca es cero.</translation>
    </message>
    <message>
      <source>One set is judged, of {count} {count:commune|communes}: {names}.</source>
      <translation>Se evalúa un conjunto de {count} {count:comuna|comunas}: {names}.</translation>
    </message>
    <message>
      <source>One year for each layer, in their order. Left empty, the names or metadata of the files say it. For a raster whose values are years: those of which epochs are made.</source>
      <translation>Un año por capa, en su orden. Vacío, lo dicen los nombres o los metadatos de los archivos. Para un ráster cuyos valores son años: aquellos de los que se hacen épocas.</translation>
    </message>
    <message>
      <source>One year for each raster of persons, in their order. Left empty, the names or metadata of the files say it.</source>
      <translation>Un año por ráster de personas, en su orden. Vacío, lo dicen los nombres o los metadatos de los archivos.</translation>
    </message>
    <message>
      <source>Only check the inputs, without running</source>
      <translation>Solo verificar las entradas, sin calcular</translation>
    </message>
    <message>
      <source>Only drawn: no number and no verdict rests on them.</source>
      <translation>Solo se dibujan: ningún número ni veredicto se apoya en ellas.</translation>
    </message>
    <message>
      <source>Only for layers whose fields are not recognised: the field with the code (CUT) of the commune.</source>
      <translation>Solo para capas cuyos campos no se reconocen: el campo con el código (CUT) de la comuna.</translation>
    </message>
    <message>
      <source>Only for layers whose fields are not recognised: the field with the name of the commune.</source>
      <translation>Solo para capas cuyos campos no se reconocen: el campo con el nombre de la comuna.</translation>
    </message>
    <message>
      <source>Only the case was given. Give at least one other definition: a result of DEGURBA or of the functional area, or the polygons or the list of an official one.</source>
      <translation>Solo se dio el caso. Dé al menos otra definición: un resultado de DEGURBA o del área funcional, o los polígonos o la lista de una oficial.</translation>
    </message>
    <message>
      <source>Only the communes of this region are told, such as 05.</source>
      <translation>Solo se informan las comunas de esta región, como 05.</translation>
    </message>
    <message>
      <source>Open PDF</source>
      <translation>Abrir PDF</translation>
    </message>
    <message>
      <source>Open a case</source>
      <translation>Abrir un caso</translation>
    </message>
    <message>
      <source>Open a case or begin a new one.</source>
      <translation>Abra un caso o comience uno nuevo.</translation>
    </message>
    <message>
      <source>Open also what the case names on other computers</source>
      <translation>Abrir también lo que el caso nombra en otros equipos</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Abrir carpeta</translation>
    </message>
    <message>
      <source>Open in the &amp;browser</source>
      <translation>Abrir en el &amp;navegador</translation>
    </message>
    <message>
      <source>Open project</source>
      <translation>Abrir proyecto</translation>
    </message>
    <message>
      <source>Open the PDF</source>
      <translation>Abrir PDF</translation>
    </message>
    <message>
      <source>Open the executive version</source>
      <translation>Abrir la versión ejecutiva</translation>
    </message>
    <message>
      <source>Open the file as UTF-8 and save it once more, or export it again.</source>
      <translation>Abra el archivo como UTF-8 y guárdelo otra vez, o expórtelo de nuevo.</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Abrir carpeta</translation>
    </message>
    <message>
      <source>Open the page of HTML</source>
      <translation>Abrir la página HTML</translation>
    </message>
    <message>
      <source>Open the project</source>
      <translation>Abrir proyecto</translation>
    </message>
    <message>
      <source>Open the project of the expediente in place of the one that is open?</source>
      <translation>¿Abrir el proyecto del expediente en lugar del que está abierto?</translation>
    </message>
    <message>
      <source>Opens the dialog that makes this study</source>
      <translation>Abre el diálogo que hace este estudio</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Abrir…</translation>
    </message>
    <message>
      <source>Other built-up layers, in place of those of the case</source>
      <translation>Otras capas construidas, en lugar de las del caso</translation>
    </message>
    <message>
      <source>Other definitions</source>
      <translation>Otras definiciones</translation>
    </message>
    <message>
      <source>Other studies</source>
      <translation>Otros estudios</translation>
    </message>
    <message>
      <source>Out of date: what you see is of the last run, and something was changed since. Delimit again.</source>
      <translation>Desactualizado: lo que ve es de la última corrida, y desde entonces algo cambió. Vuelva a delimitar.</translation>
    </message>
    <message>
      <source>Outside every commune compared lie {computed_ha} ha of {computed} and {reference_ha} ha of {reference}; they count in the total and in no commune.</source>
      <translation>Fuera de toda comuna comparada hay {computed_ha} ha de {computed} y {reference_ha} ha de {reference}; cuentan en el total y en ninguna comuna.</translation>
    </message>
    <message>
      <source>Overwrite files that the batch did not write</source>
      <translation>Sobrescribir archivos que el lote no escribió</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>PDF report</source>
      <translation>Informe PDF</translation>
    </message>
    <message>
      <source>PNG (*.png)</source>
      <translation>PNG (*.png)</translation>
    </message>
    <message>
      <source>Pairs of communes</source>
      <translation>Pares de comunas</translation>
    </message>
    <message>
      <source>Pairs of communes in the matrix</source>
      <translation>Pares de comunas en la matriz</translation>
    </message>
    <message>
      <source>Part of the communes among the poorest, at least</source>
      <translation>Parte de las comunas entre las más pobres, al menos</translation>
    </message>
    <message>
      <source>Part of the localities that are isolated, more than</source>
      <translation>Parte de las localidades aisladas, más de</translation>
    </message>
    <message>
      <source>Part that must be built-up in the square around a cell for the cell to count, so that single houses do not chain distant towns. 0: all cells count.</source>
      <translation>Porcentaje construido que debe haber en el cuadrado en torno a una celda para que cuente, de modo que casas aisladas no encadenen pueblos distantes. 0: cuentan todas.</translation>
    </message>
    <message>
      <source>Partial from this share</source>
      <translation>Parcial desde este porcentaje</translation>
    </message>
    <message>
      <source>Parts of a network of one name that lie further apart are different ones: many communes have streets of the same name.</source>
      <translation>Los tramos de una red con un mismo nombre a más distancia que esta son redes distintas: muchas comunas tienen calles del mismo nombre.</translation>
    </message>
    <message>
      <source>Parts: they are added</source>
      <translation>Son partes: se suman</translation>
    </message>
    <message>
      <source>Patches smaller than this are left out. With 0 nothing is left out: a small patch may be the link between two communes.</source>
      <translation>Las manchas menores que esto se descartan. Con 0 no se descarta nada: una mancha pequeña puede ser el eslabón entre dos comunas.</translation>
    </message>
    <message>
      <source>Pending. DIFROL reviews maps that are to circulate: ask for it.</source>
      <translation>Pendiente. La DIFROL revisa los mapas que van a circular: solicítela.</translation>
    </message>
    <message>
      <source>Percentile among the communes (0 to 1)</source>
      <translation>Percentil entre las comunas (0 a 1)</translation>
    </message>
    <message>
      <source>Persons in all</source>
      <translation>Personas en total</translation>
    </message>
    <message>
      <source>Persons on the grid</source>
      <translation>Personas en la grilla</translation>
    </message>
    <message>
      <source>Picture for the cover: PNG, JPG or SVG. It is proposed the next time.</source>
      <translation>Imagen para la portada: PNG, JPG o SVG. Se propone la próxima vez.</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
      <translation>Imágenes (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
      <source>Planning instruments</source>
      <translation>Instrumentos de planificación</translation>
    </message>
    <message>
      <source>Planning instruments and joint policies (table)</source>
      <translation>Instrumentos de planificación y políticas conjuntas (tabla)</translation>
    </message>
    <message>
      <source>Points of services</source>
      <translation>Puntos de servicios</translation>
    </message>
    <message>
      <source>Points with a name (name, nombre, toponimo): towns and places, which give way to the names of the communes. They change no figure.</source>
      <translation>Puntos con nombre (name, nombre, toponimo): pueblos y lugares, que ceden ante los nombres de las comunas. No cambian ninguna cifra.</translation>
    </message>
    <message>
      <source>Points with the name of towns, hills and the like.</source>
      <translation>Puntos con el nombre de pueblos, cerros y otros lugares.</translation>
    </message>
    <message>
      <source>Polygons of the Continuo de Construcciones Urbanas of MINVU and INE. They are laid over the built-up land of the case.</source>
      <translation>Polígonos del Continuo de Construcciones Urbanas del MINVU y el INE. Se sobreponen a lo construido del caso.</translation>
    </message>
    <message>
      <source>Polygons of the census urban limit of INE. Those of one conurbation go together or, where the layer names none, those that touch.</source>
      <translation>Polígonos del límite urbano censal del INE. Los de una conurbación van juntos o, donde la capa no nombra ninguna, los que se tocan.</translation>
    </message>
    <message>
      <source>Polygons of the urban areas, for the urban population. Left empty, the area that each block says is used.</source>
      <translation>Polígonos de las áreas urbanas, para la población urbana. Vacío: se usa el área que diga cada manzana.</translation>
    </message>
    <message>
      <source>Polygons of {layer} overlap in {hectares} ha, which count once.</source>
      <translation>Hay polígonos de {layer} que se traslapan en {hectares} ha, que se cuentan una sola vez.</translation>
    </message>
    <message>
      <source>Polygons that tell urban from rural population.</source>
      <translation>Polígonos que separan la población urbana de la rural.</translation>
    </message>
    <message>
      <source>Polygons up to this apart are one</source>
      <translation>Los polígonos hasta a esta distancia son uno</translation>
    </message>
    <message>
      <source>Polygons with the same value in this field are one. Left empty, those that touch are.</source>
      <translation>Los polígonos con el mismo valor en este campo son uno. Vacío, lo son los que se tocan.</translation>
    </message>
    <message>
      <source>Poorest communes of the country that count</source>
      <translation>Comunas más pobres del país que cuentan</translation>
    </message>
    <message>
      <source>Poorest part of the communes of a region</source>
      <translation>Parte más pobre de las comunas de la región</translation>
    </message>
    <message>
      <source>Population</source>
      <translation>Población</translation>
    </message>
    <message>
      <source>Population ({count}) is missing for: {communes}.</source>
      <translation>Falta la población ({count}) de: {communes}.</translation>
    </message>
    <message>
      <source>Population fields</source>
      <translation>Campos de población</translation>
    </message>
    <message>
      <source>Population layers (blocks with persons or rasters of persons per cell)</source>
      <translation>Capas de población (manzanas con personas o rásteres de personas por celda)</translation>
    </message>
    <message>
      <source>Population that decides</source>
      <translation>Población que decide</translation>
    </message>
    <message>
      <source>Population: GHS_POP_E2020_GLOBE_R2023A_54009_1000_… (all the tiles of the country); built-up: GHS_BUILT_S_… of the same year; land: GHS_LAND_…; communes: those of the country; set of rules: manual of 2021; result: degurba.gpkg.</source>
      <translation>Población: GHS_POP_E2020_GLOBE_R2023A_54009_1000_… (todas las hojas del país); construido: GHS_BUILT_S_… del mismo año; suelo: GHS_LAND_…; comunas: las del país; conjunto de reglas: manual de 2021; resultado: degurba.gpkg.</translation>
    </message>
    <message>
      <source>Population: rasters of persons per cell</source>
      <translation>Población: rásteres de personas por celda</translation>
    </message>
    <message>
      <source>Portfolio of projects</source>
      <translation>Cartera de proyectos</translation>
    </message>
    <message>
      <source>Poverty is known of {count} of the {of} communes of the country. Each of the others may be poorer, so the place of a commune is an interval; where that could change a test, it is not evaluable. Give the table of the whole country, or a column with the place.</source>
      <translation>Se conoce la pobreza de {count} de las {of} {of:comuna|comunas} del país. Cualquiera de las otras podría ser más pobre, así que el lugar de una comuna es un intervalo; donde eso podría cambiar una prueba, es no evaluable. Entregue la tabla de todo el país, o una columna con el lugar.</translation>
    </message>
    <message>
      <source>Prepare the data</source>
      <translation>Preparar los datos</translation>
    </message>
    <message>
      <source>Print a result that was edited by hand</source>
      <translation>Imprimir un resultado editado a mano</translation>
    </message>
    <message>
      <source>Priority themes</source>
      <translation>Temas prioritarios</translation>
    </message>
    <message>
      <source>Problems on the map</source>
      <translation>Problemas en el mapa</translation>
    </message>
    <message>
      <source>Problems that communes share</source>
      <translation>Problemas que comparten las comunas</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>Tramitación</translation>
    </message>
    <message>
      <source>Procedure log (empty: that of the case)</source>
      <translation>Registro de la tramitación (vacío: el del caso)</translation>
    </message>
    <message>
      <source>Projects (layers or tables)</source>
      <translation>Proyectos (capas o tablas)</translation>
    </message>
    <message>
      <source>Projects: cartera_puntos.gpkg, cartera_lineas.gpkg and servicios.csv; communes: those of the country; result that holds the case: resultado.gpkg; unit of the amounts: thousands of pesos; result: cartera.gpkg.</source>
      <translation>Proyectos: cartera_puntos.gpkg, cartera_lineas.gpkg y servicios.csv; comunas: las del país; resultado que guarda el caso: resultado.gpkg; unidad de los montos: miles de pesos; resultado: cartera.gpkg.</translation>
    </message>
    <message>
      <source>Publisher: {name}</source>
      <translation>Publica: {name}</translation>
    </message>
    <message>
      <source>QGIS did not begin to make the pages within {seconds} seconds, so nothing was written. Run again without PDF and project, and make them with «Make the expediente of a case».</source>
      <translation>QGIS no empezó a hacer las páginas en {seconds} {seconds:segundo|segundos}, así que no se escribió nada. Calcule de nuevo sin PDF ni proyecto, y hágalos con «Hacer el expediente de un caso».</translation>
    </message>
    <message>
      <source>QGIS project</source>
      <translation>Proyecto de QGIS</translation>
    </message>
    <message>
      <source>QGIS project (*.qgz)</source>
      <translation>Proyecto de QGIS (*.qgz)</translation>
    </message>
    <message>
      <source>QGIS project with the layers and map sheets of the result, to go on with by hand.</source>
      <translation>Proyecto de QGIS con las capas y láminas del resultado, para seguir a mano.</translation>
    </message>
    <message>
      <source>QGIS project with the map sheets, to change styles and labels and print again.</source>
      <translation>Proyecto de QGIS con las láminas, para cambiar estilos y etiquetas e imprimir otra vez.</translation>
    </message>
    <message>
      <source>QGIS projects (*.qgz *.qgs)</source>
      <translation>Proyectos de QGIS (*.qgz *.qgs)</translation>
    </message>
    <message>
      <source>Radius of influence (empty: none)</source>
      <translation>Radio de influencia (vacío: ninguno)</translation>
    </message>
    <message>
      <source>Railways</source>
      <translation>Vías férreas</translation>
    </message>
    <message>
      <source>Railways (lines)</source>
      <translation>Vías férreas (líneas)</translation>
    </message>
    <message>
      <source>Ranking of the candidates</source>
      <translation>Orden de las candidatas</translation>
    </message>
    <message>
      <source>Raster (GeoTIFF): 1 where it is built-up, 0 where not or where nothing is known.</source>
      <translation>Ráster (GeoTIFF): 1 donde hay construido, 0 donde no lo hay o no se sabe.</translation>
    </message>
    <message>
      <source>Raster of heights in metres: its shade is drawn behind the data. It changes no figure.</source>
      <translation>Ráster de alturas en metros: se dibuja su sombreado detrás de los datos. No cambia ninguna cifra.</translation>
    </message>
    <message>
      <source>Raster of heights: it is shaded under the data.</source>
      <translation>Ráster de alturas: se sombrea bajo los datos.</translation>
    </message>
    <message>
      <source>Raster that is seen through the data, such as an aerial picture.</source>
      <translation>Ráster que se ve a través de los datos, como una imagen aérea.</translation>
    </message>
    <message>
      <source>Rasters of any encoding and polygons as one mask that says its rule.</source>
      <translation>Rásteres de cualquier codificación y polígonos como una sola máscara que dice su regla.</translation>
    </message>
    <message>
      <source>Rasters of built-up land of two or more years; several tiles of one year are one epoch. Of WSF Evolution and GAIA one raster is enough: its values are years.</source>
      <translation>Rásteres de lo construido de dos o más años; varias hojas de un año son una época. De WSF Evolution y GAIA basta un ráster: sus valores son años.</translation>
    </message>
    <message>
      <source>Rasters of built-up land, such as GHS-BUILT-S of the same year. A cell that is built-up enough then joins urban centres even where few live in it (factories, ports, offices). Left empty, persons alone decide.</source>
      <translation>Rásteres de lo construido, como GHS-BUILT-S del mismo año. Una celda construida lo bastante entra entonces en los centros urbanos aunque pocos vivan en ella (industrias, puertos, oficinas). Vacío: deciden solo las personas.</translation>
    </message>
    <message>
      <source>Rasters of permanent land</source>
      <translation>Rásteres de suelo permanente</translation>
    </message>
    <message>
      <source>Rasters of permanent land, such as GHS-LAND: densities are of land, and cells without it are water. Left empty, see «Land without a raster».</source>
      <translation>Rásteres de suelo permanente, como GHS-LAND: las densidades son del suelo, y las celdas sin él son agua. Vacío: véase «Suelo, si no hay ráster».</translation>
    </message>
    <message>
      <source>Rasters of persons per cell of several years</source>
      <translation>Rásteres de personas por celda de varios años</translation>
    </message>
    <message>
      <source>Rasters of persons per cell, such as GHS_POP_E1990_…, in place of the census. Tiles of one year are one count.</source>
      <translation>Rásteres de personas por celda, como GHS_POP_E1990_…, en lugar del censo. Las hojas de un año son un recuento.</translation>
    </message>
    <message>
      <source>Rasters of several years as a table of cases: a row for each epoch.</source>
      <translation>Rásteres de varios años como tabla de casos: una fila por época.</translation>
    </message>
    <message>
      <source>Ratio to the reference value (at most 1)</source>
      <translation>Razón con el valor de referencia (a lo más 1)</translation>
    </message>
    <message>
      <source>Rationale of the office</source>
      <translation>Fundamentación de la institución</translation>
    </message>
    <message>
      <source>Rationale written by the office</source>
      <translation>Fundamentación escrita por la institución</translation>
    </message>
    <message>
      <source>Reading the built-up evidence</source>
      <translation>Leyendo la evidencia construida</translation>
    </message>
    <message>
      <source>Reading the communes</source>
      <translation>Leyendo las comunas</translation>
    </message>
    <message>
      <source>Reading the definitions</source>
      <translation>Leyendo las definiciones</translation>
    </message>
    <message>
      <source>Reading the land</source>
      <translation>Leyendo el suelo</translation>
    </message>
    <message>
      <source>Reading the land of the result</source>
      <translation>Leyendo el suelo del resultado</translation>
    </message>
    <message>
      <source>Reading the projects</source>
      <translation>Leyendo los proyectos</translation>
    </message>
    <message>
      <source>Reading the result</source>
      <translation>Leyendo el resultado</translation>
    </message>
    <message>
      <source>Reading the tables</source>
      <translation>Leyendo las tablas</translation>
    </message>
    <message>
      <source>Reading travel to work</source>
      <translation>Leyendo los viajes al trabajo</translation>
    </message>
    <message>
      <source>Reading what is built</source>
      <translation>Leyendo lo construido</translation>
    </message>
    <message>
      <source>Reads the results of «Delimit metropolitan areas» and says of each: the candidate, its communes, population and verdict; the last step done and its date; the next step and who acts; what lacks before the request can be handed in; and the days left of the window in which requests are taken.

The steps are those of the table «procedure» of each result. Fill it in with QGIS: state, date, responsible person, opinion of the mayor, number, vote, act, what the committee asked for, and the path of the document.

Requests are taken in the first two years of a presidential term; change the start of the term when another begins. A file that is no result, or that an older version wrote, is listed with a sentence and does not stop the others. Nothing is changed in the files.</source>
      <translation>Lee los resultados de «Delimitar áreas metropolitanas» y dice de cada uno: la candidata, sus comunas, su población y su veredicto; el último paso hecho y su fecha; el paso siguiente y quién actúa; qué falta antes de poder presentar la solicitud, y los días que quedan de la ventana en que se reciben solicitudes.

Los pasos son los de la tabla «procedure» (Tramitación) de cada resultado. Llénela en QGIS: estado, fecha, responsable, opinión de la alcaldesa o el alcalde, número, votación, acto, lo que pidió el Comité y la ruta del documento.

Las solicitudes se reciben en los dos primeros años de un período presidencial; cambie el inicio del período cuando comience otro. Un archivo que no es un resultado, o que escribió una versión anterior, aparece con una frase y no detiene a los demás. Los archivos no se modifican.</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>Recientes</translation>
    </message>
    <message>
      <source>Recent cases</source>
      <translation>Casos recientes</translation>
    </message>
    <message>
      <source>Recognised by its fields and values</source>
      <translation>Se reconoce por sus campos y valores</translation>
    </message>
    <message>
      <source>Recognised by its name and values</source>
      <translation>Se reconoce por su nombre y valores</translation>
    </message>
    <message>
      <source>Recording the inputs</source>
      <translation>Registrando los datos de entrada</translation>
    </message>
    <message>
      <source>Reference (official polygons or another result)</source>
      <translation>Referencia (polígonos oficiales u otro resultado)</translation>
    </message>
    <message>
      <source>Reference of the gaps of two dates</source>
      <translation>Referencia de las brechas en dos fechas</translation>
    </message>
    <message>
      <source>Reference rule (sets tolerance, minimum patch and membership)</source>
      <translation>Regla de referencia (fija tolerancia, mancha mínima y pertenencia)</translation>
    </message>
    <message>
      <source>Reference system</source>
      <translation>Sistema de referencia</translation>
    </message>
    <message>
      <source>Reference value of the variable</source>
      <translation>Valor de referencia de la variable</translation>
    </message>
    <message>
      <source>Region by region: the candidates of the whole country beside the register.</source>
      <translation>Región por región: las candidatas de todo el país frente al registro.</translation>
    </message>
    <message>
      <source>Region code (empty: all)</source>
      <translation>Código de región (vacío: todas)</translation>
    </message>
    <message>
      <source>Region codes (empty: all)</source>
      <translation>Códigos de región (vacío: todas)</translation>
    </message>
    <message>
      <source>Region of residence: code (empty: all)</source>
      <translation>Región de residencia: código (vacío: todas)</translation>
    </message>
    <message>
      <source>Region {region} {name} ({number} of {count})</source>
      <translation>Región {region}, {name} ({number} de {count})</translation>
    </message>
    <message>
      <source>Regional government (GORE)</source>
      <translation>Gobierno regional (GORE)</translation>
    </message>
    <message>
      <source>Regional government named</source>
      <translation>Gobierno regional indicado</translation>
    </message>
    <message>
      <source>Regions of the communes: {count}.</source>
      <translation>Regiones de las comunas: {count}.</translation>
    </message>
    <message>
      <source>Registered &amp;metropolitan area</source>
      <translation>Área &amp;metropolitana registrada</translation>
    </message>
    <message>
      <source>Relief</source>
      <translation>Relieve</translation>
    </message>
    <message>
      <source>Relief (raster of heights)</source>
      <translation>Relieve (ráster de alturas)</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>Avisos</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove row</source>
      <translation>Quitar fila</translation>
    </message>
    <message>
      <source>Remove this row of the log, with all that is written in it?</source>
      <translation>¿Quitar esta fila de la bitácora, con todo lo escrito en ella?</translation>
    </message>
    <message>
      <source>Remove {layer}</source>
      <translation>Quitar {layer}</translation>
    </message>
    <message>
      <source>Rename the columns or choose the role by hand.</source>
      <translation>Cambie los nombres de las columnas o elija la función a mano.</translation>
    </message>
    <message>
      <source>Rename the columns: commune codes (CUT) and a column of persons or trips.</source>
      <translation>Cambie los nombres de las columnas: códigos de comuna (CUT) y una columna de personas o viajes.</translation>
    </message>
    <message>
      <source>Replace files?</source>
      <translation>¿Reemplazar archivos?</translation>
    </message>
    <message>
      <source>Replace what is written here by the text of the file?</source>
      <translation>¿Reemplazar lo escrito aquí por el texto del archivo?</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>Report in Spanish: a web page (.html) or plain text (.md), by the ending of its name.</source>
      <translation>Informe en español: una página web (.html) o texto simple (.md), según cómo termine su nombre.</translation>
    </message>
    <message>
      <source>Res&amp;ponsible person</source>
      <translation>Persona respon&amp;sable</translation>
    </message>
    <message>
      <source>Responsible person</source>
      <translation>Persona responsable</translation>
    </message>
    <message>
      <source>Responsible person named</source>
      <translation>Persona responsable indicada</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Result of the delimitation</source>
      <translation>Resultado de la delimitación</translation>
    </message>
    <message>
      <source>Result of «Degree of Urbanisation»</source>
      <translation>Resultado de «Grado de urbanización»</translation>
    </message>
    <message>
      <source>Result of «Functional area»</source>
      <translation>Resultado de «Área funcional»</translation>
    </message>
    <message>
      <source>Result that gets the tables</source>
      <translation>Resultado que recibe las tablas</translation>
    </message>
    <message>
      <source>Result that holds the case</source>
      <translation>Resultado que contiene el caso</translation>
    </message>
    <message>
      <source>Result that holds the case: resultado.gpkg; result of «Degree of Urbanisation»: degurba.gpkg; result of «Functional area»: area_funcional.gpkg; urban limits of the census: Limite_Urbano_CPV24; result: definiciones.gpkg.</source>
      <translation>Resultado que guarda el caso: resultado.gpkg; resultado de «Grado de urbanización»: degurba.gpkg; resultado de «Área funcional»: area_funcional.gpkg; límites urbanos censales: Limite_Urbano_CPV24; resultado: definiciones.gpkg.</translation>
    </message>
    <message>
      <source>Result whose candidates are territories</source>
      <translation>Resultado cuyas candidatas son territorios</translation>
    </message>
    <message>
      <source>Result: resultado.gpkg; actors: actores.xlsx; the rest empty. Then open the table «Gobernanza: comité consultivo de alcaldes» and write the names.</source>
      <translation>Resultado: resultado.gpkg; actores: actores.xlsx; lo demás, vacío. Después abra la tabla «Gobernanza: comité consultivo de alcaldes» y escriba los nombres.</translation>
    </message>
    <message>
      <source>Result: resultado.gpkg; only check: no; new result: repetido.gpkg. The report says «Identical», or each row that differs.</source>
      <translation>Resultado: resultado.gpkg; solo verificar: no; resultado nuevo: repetido.gpkg. El informe dice «Idéntico», o cada fila que difiere.</translation>
    </message>
    <message>
      <source>Result: resultado.gpkg; regional government: Gobierno Regional de Valparaíso; responsible person: Ana Rojas; rationale: fundamentos.txt; expediente: expediente.pdf; folder: entrega.</source>
      <translation>Resultado: resultado.gpkg; gobierno regional: Gobierno Regional de Valparaíso; persona responsable: Ana Rojas; fundamentación: fundamentos.txt; expediente: expediente.pdf; carpeta: entrega.</translation>
    </message>
    <message>
      <source>Results (GeoPackage)</source>
      <translation>Resultados (GeoPackage)</translation>
    </message>
    <message>
      <source>Results come from the layers and tables that you give in each run, and from the thresholds, censuses and encodings of the catalogue of the plugin. Every result says its parameters with their sources, and its inputs with their SHA-256. Nothing is fetched from the network, and nothing is sent.</source>
      <translation>Los resultados provienen de las capas y tablas que usted entrega en cada cálculo, y de los umbrales, censos y codificaciones del catálogo del complemento. Cada resultado dice sus parámetros con su fuente y sus entradas con su SHA-256. Nada se descarga de la red y nada se envía.</translation>
    </message>
    <message>
      <source>Results of «Delimit metropolitan areas», one or several.</source>
      <translation>Resultados de «Delimitar áreas metropolitanas», uno o varios.</translation>
    </message>
    <message>
      <source>Rivers or cliffs that raise a gap; the plain gap is always told beside.</source>
      <translation>Ríos o acantilados que aumentan una separación; la separación simple siempre se informa al lado.</translation>
    </message>
    <message>
      <source>Rivers, cliffs (lines or polygons)</source>
      <translation>Ríos, acantilados (líneas o polígonos)</translation>
    </message>
    <message>
      <source>Rivers, cliffs or railways that a gap may not cross, or crosses at a cost. The gap without barriers is always given too.</source>
      <translation>Ríos, acantilados o vías férreas que una separación no cruza, o cruza a un costo. La separación sin barreras se informa siempre.</translation>
    </message>
    <message>
      <source>Rivers, lakes and coast</source>
      <translation>Ríos, lagos y costa</translation>
    </message>
    <message>
      <source>Rivers, lakes and coast (lines or polygons)</source>
      <translation>Ríos, lagos y costa (líneas o polígonos)</translation>
    </message>
    <message>
      <source>Roads</source>
      <translation>Caminos</translation>
    </message>
    <message>
      <source>Roads (lines)</source>
      <translation>Caminos (líneas)</translation>
    </message>
    <message>
      <source>Robustness</source>
      <translation>Robustez</translation>
    </message>
    <message>
      <source>Rounding of the poorest part</source>
      <translation>Redondeo de la parte más pobre</translation>
    </message>
    <message>
      <source>Row {number} has no name.</source>
      <translation>La fila {number} no tiene nombre.</translation>
    </message>
    <message>
      <source>Row {number} names no commune.</source>
      <translation>La fila {number} no nombra ninguna comuna.</translation>
    </message>
    <message>
      <source>Row {number}: {codes} are no codes of communes.</source>
      <translation>Fila {number}: {codes} no son códigos de comunas.</translation>
    </message>
    <message>
      <source>Row {row} of the table {table} has no name in its column «caso». Give it one.</source>
      <translation>La fila {row} de la tabla {table} no tiene nombre en su columna «caso». Póngale uno.</translation>
    </message>
    <message>
      <source>Row {row} of the travel table {table} has {found} cells and the header {expected}. If the decimals have a comma, separate the columns with semicolons or put the numbers in quotes.</source>
      <translation>La fila {row} de la tabla de viajes {table} tiene {found} {found:celda|celdas} y el encabezado {expected}. Si los decimales llevan coma, separe las columnas con punto y coma o ponga los números entre comillas.</translation>
    </message>
    <message>
      <source>Row {row} of {file} does not have {cells} cells like its header, so the file may have been cut short. Copy it again, or mend that row.</source>
      <translation>La fila {row} de {file} no tiene {cells} {cells:celda|celdas} como su encabezado: el archivo puede estar cortado. Cópielo de nuevo, o corrija esa fila.</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Filas</translation>
    </message>
    <message>
      <source>Rows added</source>
      <translation>Filas agregadas</translation>
    </message>
    <message>
      <source>Rows completed</source>
      <translation>Filas completadas</translation>
    </message>
    <message>
      <source>Rows of one commune, block or pair with different figures</source>
      <translation>Filas de una comuna, manzana o par con cifras distintas</translation>
    </message>
    <message>
      <source>Rows read, the first of the table</source>
      <translation>Filas leídas, las primeras de la tabla</translation>
    </message>
    <message>
      <source>Rule of functional areas</source>
      <translation>Regla de las áreas funcionales</translation>
    </message>
    <message>
      <source>Rules of the Degree of Urbanisation</source>
      <translation>Reglas del grado de urbanización</translation>
    </message>
    <message>
      <source>Run a stored case again</source>
      <translation>Repetir un caso guardado</translation>
    </message>
    <message>
      <source>Rural cluster: least density of a cell</source>
      <translation>Clúster rural: densidad mínima de la celda</translation>
    </message>
    <message>
      <source>Rural cluster: least population</source>
      <translation>Clúster rural: población mínima</translation>
    </message>
    <message>
      <source>Rural cluster: neighbours of a cell</source>
      <translation>Clúster rural: vecinos de una celda</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save as text</source>
      <translation>Guardar como texto</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>Guardar como…</translation>
    </message>
    <message>
      <source>Save it as UTF-8 to be sure of its accents in other programs.</source>
      <translation>Guárdelo en UTF-8 para asegurar sus acentos en otros programas.</translation>
    </message>
    <message>
      <source>Save the case as</source>
      <translation>Guardar el caso como</translation>
    </message>
    <message>
      <source>Saved as {file}</source>
      <translation>Guardado como {file}</translation>
    </message>
    <message>
      <source>Saving the project</source>
      <translation>Guardando el proyecto</translation>
    </message>
    <message>
      <source>Saving the sheets, the tables and the case</source>
      <translation>Guardando las láminas, las tablas y el caso</translation>
    </message>
    <message>
      <source>Say in the delimitation (parameter REPEATED_POPULATION) whether they are parts to add up or versions of the total. Until then the population is not evaluable.</source>
      <translation>Indique en la delimitación (parámetro REPEATED_POPULATION) si son partes que se suman o versiones del total. Mientras tanto la población no es evaluable.</translation>
    </message>
    <message>
      <source>Say the institution, title, year and licence of: {names}.</source>
      <translation>Declare la institución, el título, el año y la licencia de: {names}.</translation>
    </message>
    <message>
      <source>Say the licence of: {names}.</source>
      <translation>Declare la licencia de: {names}.</translation>
    </message>
    <message>
      <source>Say where {layer} comes from</source>
      <translation>Decir de dónde viene {layer}</translation>
    </message>
    <message>
      <source>Say which file to make: the PDF, the project or the folder.</source>
      <translation>Indique qué archivo hacer: el PDF, el proyecto o la carpeta.</translation>
    </message>
    <message>
      <source>Says what has changed in the inputs, and computes nothing.</source>
      <translation>Dice qué cambió en las entradas, y no calcula nada.</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>Esquema</translation>
    </message>
    <message>
      <source>Scope</source>
      <translation>Alcance</translation>
    </message>
    <message>
      <source>Search all</source>
      <translation>Buscar todas</translation>
    </message>
    <message>
      <source>Search by name, region or code</source>
      <translation>Buscar por nombre, región o código</translation>
    </message>
    <message>
      <source>See the result</source>
      <translation>Ver resultado</translation>
    </message>
    <message>
      <source>See what the field counts: a verdict on population would rest on it.</source>
      <translation>Revise qué cuenta el campo: un veredicto sobre la población se apoyaría en él.</translation>
    </message>
    <message>
      <source>See whether a table was appended twice. If the rows differ, say in the delimitation (parameter REPEATED_POPULATION) whether they are parts to add up or versions of the figure: until then travel is not evaluable.</source>
      <translation>Revise si una tabla se anexó dos veces. Si las filas difieren, indique en la delimitación (parámetro REPEATED_POPULATION) si son partes que se suman o versiones de la cifra: hasta entonces los viajes no son evaluables.</translation>
    </message>
    <message>
      <source>See whether a text holds the separator without quotation marks.</source>
      <translation>Vea si algún texto contiene el separador sin comillas.</translation>
    </message>
    <message>
      <source>See whether their code or their shape is wrong.</source>
      <translation>Vea si está mal su código o su polígono.</translation>
    </message>
    <message>
      <source>See whether their code, their shape or the reference system is wrong.</source>
      <translation>Vea si está mal su código, su polígono o el sistema de referencia.</translation>
    </message>
    <message>
      <source>Select one or more communes in the list first.</source>
      <translation>Primero seleccione una o más comunas en la lista.</translation>
    </message>
    <message>
      <source>Semi-dense urban cluster: cells to centres and dense clusters</source>
      <translation>Clúster urbano semidenso: celdas hasta centros y clústeres densos</translation>
    </message>
    <message>
      <source>Semi-dense urban cluster: least density of a cell</source>
      <translation>Clúster urbano semidenso: densidad mínima de la celda</translation>
    </message>
    <message>
      <source>Semi-dense urban cluster: least population</source>
      <translation>Clúster urbano semidenso: población mínima</translation>
    </message>
    <message>
      <source>Semi-dense urban cluster: neighbours of a cell</source>
      <translation>Clúster urbano semidenso: vecinos de una celda</translation>
    </message>
    <message>
      <source>Sensitivity: does the answer hang on one number?</source>
      <translation>Sensibilidad: ¿depende la respuesta de un solo número?</translation>
    </message>
    <message>
      <source>Separator</source>
      <translation>Separador</translation>
    </message>
    <message>
      <source>Service layers (networks, facilities or territories)</source>
      <translation>Capas de servicios (redes, establecimientos o territorios)</translation>
    </message>
    <message>
      <source>Services</source>
      <translation>Servicios</translation>
    </message>
    <message>
      <source>Services (layers)</source>
      <translation>Servicios (capas)</translation>
    </message>
    <message>
      <source>Services (table)</source>
      <translation>Servicios (tabla)</translation>
    </message>
    <message>
      <source>Services and policies</source>
      <translation>Servicios y políticas</translation>
    </message>
    <message>
      <source>Services shared by two or more communes that are needed. Left empty, the criterion «requiere juicio».</source>
      <translation>Servicios exigidos que compartan dos o más comunas. Vacío: el criterio «requiere juicio».</translation>
    </message>
    <message>
      <source>Services: minimum shared (empty: judgement)</source>
      <translation>Servicios: mínimo compartido (vacío: requiere juicio)</translation>
    </message>
    <message>
      <source>Set of rules</source>
      <translation>Conjunto de reglas</translation>
    </message>
    <message>
      <source>Sets a candidate of a stored case beside other definitions of an urban area, commune by commune: its legal continuum, the urban centre of the Degree of Urbanisation, the functional area, the official urban continuum (CCU), the urban limits of the census (LUC) and the functional areas of MINVU. Give those that you have; each becomes a column.

Of each definition the area that holds most of the population of the candidate is compared. The result says of every commune whether it is inside, outside or «no evaluable», with the measure that this rests on, and of every definition which communes it adds, which it lacks and how far it agrees.

Polygons are laid over the built-up land of the case exactly, in its working system. How much of it makes a commune part of them no known norm says: it is a parameter.

A definition that does not cover the candidate (of another region) is told and not counted; a commune that a layer does not tell of is «no evaluable», never outside.

The GeoPackage can be given to «Make the expediente of a case», which adds a sheet and three tables.</source>
      <translation>Pone una candidata de un caso guardado junto a otras definiciones de un área urbana, comuna por comuna: su continuo legal, el centro urbano del grado de urbanización, el área funcional, el Continuo de Construcciones Urbanas (CCU), los límites urbanos censales (LUC) y las áreas funcionales del MINVU. Dé las que tenga; cada una es una columna.

De cada definición se compara el área que reúne más de la población de la candidata. El resultado dice de cada comuna si está dentro, fuera o «no evaluable», con la medida en que se apoya, y de cada definición qué comunas agrega, cuáles le faltan y cuánto coincide.

Los polígonos se sobreponen a lo construido del caso de manera exacta, en su sistema de trabajo. Qué parte pone a una comuna dentro no lo dice ninguna norma conocida: es un parámetro.

Una definición que no cubre la candidata (de otra región) se dice y no se cuenta; una comuna de la que una capa no dice nada es «no evaluable», nunca queda fuera.

El GeoPackage se puede dar a «Hacer el expediente de un caso», que agrega una lámina y tres tablas.</translation>
    </message>
    <message>
      <source>Several communes may tie for the last place that counts. Where the verdict would be another one the other way, it is said.</source>
      <translation>Varias comunas pueden empatar en el último lugar que cuenta. Si al revés el veredicto fuera otro, se dice.</translation>
    </message>
    <message>
      <source>Several processes do the work only where the Python package distributed (Dask) is installed, and this Python lacks it ({problem}). Install it (in the terminal of QGIS: python3 -m pip install distributed), or leave empty who does the work.</source>
      <translation>Varios procesos hacen el trabajo solo donde está instalado el paquete de Python distributed (Dask), y a este Python le falta ({problem}). Instálelo (en la terminal de QGIS: python3 -m pip install distributed), o deje vacío quién hace el trabajo.</translation>
    </message>
    <message>
      <source>Several results: how far each is, what it lacks and how many days are left.</source>
      <translation>Varios resultados: en qué va cada uno, qué le falta y cuántos días quedan.</translation>
    </message>
    <message>
      <source>Several tolerances in metres, parted by comma or semicolon: decimals with a point, thousands without one.</source>
      <translation>Varias tolerancias en metros, separadas por coma o punto y coma: decimales con punto, miles sin punto.</translation>
    </message>
    <message>
      <source>Share of its built-up land</source>
      <translation>Parte de su suelo construido</translation>
    </message>
    <message>
      <source>Share of its located population</source>
      <translation>Parte de su población localizada</translation>
    </message>
    <message>
      <source>Sheet with the heat map</source>
      <translation>Lámina con el mapa de calor</translation>
    </message>
    <message>
      <source>Side of the cells on which everything is measured. Left empty, it is chosen from the evidence. The tolerance must not be less than it.</source>
      <translation>Lado de las celdas en que se mide todo. Vacío: se elige según la evidencia. La tolerancia no puede ser menor.</translation>
    </message>
    <message>
      <source>Side of the square in which the local density is measured. It matters only if a minimum density is asked for.</source>
      <translation>Lado del cuadrado en que se mide la densidad local. Solo rige si se exige una densidad mínima.</translation>
    </message>
    <message>
      <source>Side of the square of the local density</source>
      <translation>Lado del cuadrado de la densidad local</translation>
    </message>
    <message>
      <source>Some values exceed the area of a cell ({area} m²), so they are no built surface.</source>
      <translation>Algunos valores superan la superficie de una celda ({area} m²), de modo que no son superficie construida.</translation>
    </message>
    <message>
      <source>Some: a survey</source>
      <translation>A algunas personas: una encuesta</translation>
    </message>
    <message>
      <source>Source and date of the data, as printed</source>
      <translation>Fuente y fecha de los datos, como se imprimen</translation>
    </message>
    <message>
      <source>Source: {source}</source>
      <translation>Fuente: {source}</translation>
    </message>
    <message>
      <source>Source: {source}.</source>
      <translation>Fuente: {source}.</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Fuentes</translation>
    </message>
    <message>
      <source>Sources of the data declared</source>
      <translation>Procedencia de los datos declarada</translation>
    </message>
    <message>
      <source>Sources tell of a third of the gaps or of the variables: both are printed, this decides.</source>
      <translation>Las fuentes hablan de un tercio de las brechas o de las variables: se imprimen las dos partes y decide esta.</translation>
    </message>
    <message>
      <source>Sources: name: layer; layer (empty: each other layer is one)</source>
      <translation>Fuentes: nombre: capa; capa (vacío: cada otra capa es una)</translation>
    </message>
    <message>
      <source>Standard deviations from the mean</source>
      <translation>Desviaciones estándar desde el promedio</translation>
    </message>
    <message>
      <source>Start of the presidential term</source>
      <translation>Inicio del período presidencial</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Status of the expedientes</source>
      <translation>Estado de los expedientes</translation>
    </message>
    <message>
      <source>Steps of the procedure</source>
      <translation>Pasos de la tramitación</translation>
    </message>
    <message>
      <source>Study and compare</source>
      <translation>Estudiar y comparar</translation>
    </message>
    <message>
      <source>Study of sensitivity of this case</source>
      <translation>Análisis de sensibilidad de este caso</translation>
    </message>
    <message>
      <source>Sum of {field}</source>
      <translation>Suma de {field}</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Resumen</translation>
    </message>
    <message>
      <source>Summary of the result</source>
      <translation>Resumen del resultado</translation>
    </message>
    <message>
      <source>Summing the persons on the grid</source>
      <translation>Sumando las personas en la grilla</translation>
    </message>
    <message>
      <source>Table of all cases</source>
      <translation>Tabla de todos los casos</translation>
    </message>
    <message>
      <source>Table of all cases (XLSX)</source>
      <translation>Tabla de todos los casos (XLSX)</translation>
    </message>
    <message>
      <source>Table of cases</source>
      <translation>Tabla de casos</translation>
    </message>
    <message>
      <source>Table of cases (a row for each)</source>
      <translation>Tabla de casos (una fila por caso)</translation>
    </message>
    <message>
      <source>Table of cases: casos.csv with the columns caso, CANDIDATE and TOLERANCE and two rows, «Aurora a 200 m» and «Aurora a 500 m»; communes and built-up layers: those of the sample; folder for the results: lote. Two GeoPackages, two PDFs and a table with a row for each.</source>
      <translation>Tabla de casos: casos.csv con las columnas caso, CANDIDATE y TOLERANCE y dos filas, «Aurora a 200 m» y «Aurora a 500 m»; comunas y capas de suelo construido: las de la muestra; carpeta para los resultados: lote. Dos GeoPackages, dos PDF y una tabla con una fila por cada uno.</translation>
    </message>
    <message>
      <source>Table of joint policies and planning instruments: kind, name, communes, stage, actors, source and date.</source>
      <translation>Tabla de políticas conjuntas e instrumentos de planificación: tipo, nombre, comunas, etapa, actores, fuente y fecha.</translation>
    </message>
    <message>
      <source>Table of origin, destination and workers or trips</source>
      <translation>Tabla de origen, destino y trabajadores o viajes</translation>
    </message>
    <message>
      <source>Table of persons (CSV or Parquet, or a folder of Parquet parts)</source>
      <translation>Tabla de personas (CSV o Parquet, o una carpeta con partes Parquet)</translation>
    </message>
    <message>
      <source>Table of persons: personas_censo2024.csv; region of residence: 08; travel to work: viajes_2024.csv. That file is then the table of travel of «Delimit metropolitan areas».</source>
      <translation>Tabla de personas: personas_censo2024.csv; región de residencia: 08; viajes al trabajo: viajes_2024.csv. Ese archivo es después la tabla de viajes de «Delimitar áreas metropolitanas».</translation>
    </message>
    <message>
      <source>Table of planning instruments and joint policies, with the communes they bind.</source>
      <translation>Tabla de instrumentos de planificación y políticas conjuntas, con las comunas que abarcan.</translation>
    </message>
    <message>
      <source>Table of population</source>
      <translation>Tabla de población</translation>
    </message>
    <message>
      <source>Table of shared infrastructure and services: category, element, communes that it serves, evidence, source and date.</source>
      <translation>Tabla de infraestructura y servicios compartidos: categoría, elemento, comunas que sirve, evidencia, fuente y fecha.</translation>
    </message>
    <message>
      <source>Table of travel between communes: origin, destination, workers or trips.</source>
      <translation>Tabla de viajes entre comunas: origen, destino, trabajadores o viajes.</translation>
    </message>
    <message>
      <source>Table or CSV with the commune of origin, that of destination and the workers or trips; also of those who stay in their commune. Without it the criterion of travel is not evaluable.</source>
      <translation>Tabla o CSV con la comuna de origen, la de destino y los trabajadores o viajes, también de quienes se quedan en su comuna. Sin ella el criterio de viajes es no evaluable.</translation>
    </message>
    <message>
      <source>Table or CSV with the commune of residence, that of work and the workers; also of those who work in their own commune, without whom no share can be taken.</source>
      <translation>Tabla o CSV con la comuna de residencia, la de trabajo y los ocupados; también los que trabajan en su propia comuna, sin los cuales no se puede tomar ninguna parte.</translation>
    </message>
    <message>
      <source>Table or CSV with the log of the steps, in place of the table «procedure» of the case.</source>
      <translation>Tabla o CSV con el registro de los pasos, en lugar de la tabla «procedure» del caso.</translation>
    </message>
    <message>
      <source>Table with a row for each candidate of each case, and for each case that failed the reason: communes, population, critical gap, verdicts.</source>
      <translation>Tabla con una fila por candidata de cada caso y, por cada caso que falló, su motivo: comunas, población, separación crítica, veredictos.</translation>
    </message>
    <message>
      <source>Table with a row for each member: commune (name or code), name, role, since when, act. Empty: a row for each commune of the first candidate waits for the names.</source>
      <translation>Tabla con una fila por integrante: comuna (nombre o código), nombre, calidad, desde cuándo, acta. Vacío: una fila por comuna de la primera candidata espera los nombres.</translation>
    </message>
    <message>
      <source>Table with a row for each result.</source>
      <translation>Tabla con una fila por resultado.</translation>
    </message>
    <message>
      <source>Table with a row for each variable: id, nombre, dimensión (cultural, social, humana, institucional, física, económica), columna (of the tables), sentido (mejor or peor: what more of it is), referencia, año, fuente. Empty: the list of the catalogue (rezago_variables.json), whose names are not known.</source>
      <translation>Tabla con una fila por variable: id, nombre, dimensión (cultural, social, humana, institucional, física, económica), columna (de las tablas), sentido (mejor o peor: lo que es tener más), referencia, año, fuente. Vacío: la lista del catálogo (rezago_variables.json), cuyos nombres no se conocen.</translation>
    </message>
    <message>
      <source>Table with a row for each: institution, person, sector, level, role, interest, influence, communes, contact (which is never printed). Empty: the table is filled in in QGIS.</source>
      <translation>Tabla con una fila por actor: institución, persona, sector, nivel, rol, interés, influencia, comunas, contacto (que nunca se imprime). Vacío: la tabla se llena en QGIS.</translation>
    </message>
    <message>
      <source>Table with a row for each: instrument, stage, responsible, next milestone. One with the name of an instrument of the case takes its kind and communes from there.</source>
      <translation>Tabla con una fila por instrumento: instrumento, etapa, responsable, próximo hito. El que lleva el nombre de un instrumento del caso toma de allí su tipo y sus comunas.</translation>
    </message>
    <message>
      <source>Table with a row for each: name, kind, communes, since when, status, document.</source>
      <translation>Tabla con una fila por instancia: nombre, tipo, comunas, desde cuándo, estado, documento.</translation>
    </message>
    <message>
      <source>Table with a row for each: order, theme, what is proposed, communes, responsible. Three are printed at most.</source>
      <translation>Tabla con una fila por tema: orden, tema, qué se propone, comunas, responsable. Se imprimen tres a lo más.</translation>
    </message>
    <message>
      <source>Table with a row for each: problem, description, communes, severity, evidence, source.</source>
      <translation>Tabla con una fila por problema: problema, descripción, comunas, gravedad, evidencia, fuente.</translation>
    </message>
    <message>
      <source>Table «{table}»: {count} differences.</source>
      <translation>Tabla «{table}»: diferencias: {count}.</translation>
    </message>
    <message>
      <source>Table, CSV or layer with a row for each case: «caso» is its name, other columns are called like the parameters (COMMUNES, BUILTUP, TOLERANCE, REGION, GORE…).</source>
      <translation>Tabla, CSV o capa con una fila por caso: «caso» es su nombre y las demás columnas se llaman como los parámetros (COMMUNES, BUILTUP, TOLERANCE, REGION, GORE…).</translation>
    </message>
    <message>
      <source>Tables (*.csv *.csv.gz *.gz *.txt *.parquet)</source>
      <translation>Tablas (*.csv *.csv.gz *.gz *.txt *.parquet)</translation>
    </message>
    <message>
      <source>Tables by commune (poverty, isolation, variables)</source>
      <translation>Tablas por comuna (pobreza, aislamiento, variables)</translation>
    </message>
    <message>
      <source>Tables by commune of an earlier date</source>
      <translation>Tablas por comuna de una fecha anterior</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Takes investment projects (points, lines, polygons, or a table of the communes that each serves) and says which are metropolitan by the rule of the budget law of 2026 (Partida 31, gloss 05): a) effect in two or more communes of one region, b) service to two or more communes of one region, or c) a place in a constituted area. One leg is enough; each is told with its evidence.

Effect: the communes in which enough of the drawing lies. Service: the communes that the table names, by code or by name. Constituted areas are those of the register; the candidate of a case is told as proposed and fulfils nothing.

What lacks evidence is «no evaluable», never «no cumple»: a hospital without the communes that it serves may serve two. What runs along a limit, or lies in an area whose state is open, «requiere juicio». SUBDERE qualifies each project by resolution: write its number and date in the table; the program never claims one.

Amounts are added in thousands of pesos; one without data is no zero and is counted apart, as is one in UF or dollars. A project of several communes counts whole in each, so that communes do not add up; in the total it counts once.</source>
      <translation>Toma proyectos de inversión (puntos, líneas, polígonos o una tabla con las comunas a que sirve cada uno) y dice cuáles son metropolitanos según la Ley de Presupuestos 2026 (Partida 31, glosa 05): a) efecto en dos o más comunas de una región, b) servicio a dos o más comunas de una región, o c) emplazamiento en un área constituida. Basta una causal; cada una se informa con su evidencia.

Efecto: las comunas en que está lo bastante de su dibujo. Servicio: las comunas que nombra la tabla, por código o por nombre. Las áreas constituidas son las del registro; la candidata de un caso se informa como propuesta y no cumple nada.

Lo que no tiene evidencia es «no evaluable», nunca «no cumple»: un hospital sin sus comunas servidas puede servir a dos. Lo que corre sobre un límite, o está en un área cuyo estado no es claro, «requiere juicio». SUBDERE califica cada proyecto por resolución: anote su número y fecha en la tabla; el programa no afirma ninguna.

Los montos se suman en miles de pesos; el que no tiene dato no es cero y se cuenta aparte, igual que los que están en UF o dólares. Un proyecto de varias comunas cuenta entero en cada una, y por eso las comunas no se suman; en el total cuenta una vez.</translation>
    </message>
    <message>
      <source>Takes the GeoPackage that «Delimit metropolitan areas» wrote and makes the dossier: cover, contents, summary of verdicts, checklist, map sheets, charts, tables, procedure, method, annexes and signatures, in one PDF in Spanish. A sheet whose data is missing is left out and listed with the reason.

Rationale: a text file (.txt or .md) with what only a person can write; its headings become those of the chapter.

Procedure log: a table or CSV in place of the table «procedure» of the case, which you can also fill in with QGIS.

Edited project: the project of an earlier expediente. What you changed in its styles, labels, map themes and layers shows in the new sheets.

Templates: a folder with your own lamina.qpt, pagina.qpt or estilo.json in place of those of the plugin (resources/layouts); without it, the folder am_delimiter/layouts of your QGIS profile is looked at.

A case and an edited project may come from anybody: only files of this computer are opened. A service, a database or a folder of another computer is named and left alone unless you allow it.

A result whose tables or summary no longer are what the run wrote is refused, and what changed is named; the log of the procedure is yours to edit. To print it all the same, mark the box: the document says so on its cover and in its summary.

Executive version: the same case in four to six pages, made alone or with the rest.

Page of HTML: the same text under real headings, for screen readers; QGIS writes PDFs without tags.

Folder: each map sheet as PNG and GeoPDF, all tables as XLSX, the case as JSON and the page of HTML.</source>
      <translation>Toma el GeoPackage que escribió «Delimitar áreas metropolitanas» y hace el expediente: portada, contenido, resumen de veredictos, lista de cotejo, láminas, gráficos, tablas, tramitación, método, anexos y firmas, en un PDF en español. Una lámina sin datos se omite y se anota con su motivo.

Fundamentación: un archivo de texto (.txt o .md) con lo que solo una persona puede escribir; sus encabezados pasan a ser los del capítulo.

Registro de la tramitación: una tabla o CSV en lugar de la tabla «procedure» del caso, que también puede completar en QGIS.

Proyecto editado: el proyecto de un expediente anterior. Lo que usted cambió en sus estilos, etiquetas, temas de mapa y capas se ve en las láminas nuevas.

Plantillas: una carpeta con sus propios lamina.qpt, pagina.qpt o estilo.json en lugar de los del complemento (resources/layouts); si no la indica, se busca en la carpeta am_delimiter/layouts de su perfil de QGIS.

Un caso o un proyecto editado puede venir de cualquiera: solo se abren archivos de este equipo. Un servicio, una base de datos o una carpeta de otro equipo se nombra y no se toca, salvo que usted lo permita.

Un resultado cuyas tablas o cuyo resumen ya no son lo que escribió el cálculo se rechaza, y se nombra lo que cambió; el registro de la tramitación es suyo y puede editarlo. Para imprimirlo de todos modos, marque la casilla: el documento lo dice en la portada y en el resumen.

Versión ejecutiva: el mismo caso en cuatro a seis páginas, sola o junto con lo demás.

Página HTML: el mismo texto bajo encabezados verdaderos, para lectores de pantalla; QGIS escribe los PDF sin etiquetas.

Carpeta: cada lámina como PNG y GeoPDF, todas las tablas como XLSX, el caso como JSON y la página HTML.</translation>
    </message>
    <message>
      <source>Takes the inputs and parameters of «Delimit metropolitan areas», and lists of values to be tried in their place. Every combination of the lists is judged, with the values of the case always among them.

Each combination is what «Delimit metropolitan areas» gives with these values. What is followed is the candidate that you name or, without one, every set that the case gives: its set at a combination is that of the continuum which holds most of the built-up land of its communes, in its region.

For each commune: in what part of the combinations it is a member, and from which tolerance on; for each set: between which tolerances it does not change, exact in metres, for they are read off the hierarchy and not off the list. A combination that cannot be judged (a tolerance under the cell, a membership by population without located people) is a row with its reason, and counts in no share.

Other sources: give other built-up layers; each is a source of its own, unless you write in SOURCES which layers belong together. What is decided by hand is not studied.

The GeoPackage can be given to «Make the expediente of a case», which adds a sheet with the heat map.</source>
      <translation>Toma los datos y parámetros de «Delimitar áreas metropolitanas» y listas de valores que se prueban en lugar de los suyos. Se juzga cada combinación de las listas, siempre con los valores del caso entre ellas.

Cada combinación es lo que «Delimitar áreas metropolitanas» da con esos valores. Se sigue a la candidata que usted nombre o, si no nombra ninguna, a cada conjunto que da el caso: su conjunto en una combinación es el del continuo que reúne más del suelo construido de sus comunas, en su región.

Para cada comuna: en qué parte de las combinaciones es miembro y desde qué tolerancia; para cada conjunto: entre qué tolerancias no cambia, exacto en metros, pues se lee de la jerarquía y no de la lista. Una combinación que no se puede juzgar (una tolerancia menor que la celda, una pertenencia por población sin personas localizadas) es una fila con su motivo y no cuenta en ninguna parte.

Otras fuentes: entregue otras capas construidas; cada una es una fuente, salvo que escriba en SOURCES qué capas van juntas. Lo decidido a mano no se analiza.

El GeoPackage se puede entregar a «Hacer el expediente de un caso», que agrega una lámina con el mapa de calor.</translation>
    </message>
    <message>
      <source>Taking the hash of the table</source>
      <translation>Calculando la huella (hash) de la tabla</translation>
    </message>
    <message>
      <source>Territories</source>
      <translation>Territorios</translation>
    </message>
    <message>
      <source>Territories, such as «Arauco: 08201, 08202; Ranco: 14201, 14203»</source>
      <translation>Territorios, como «Arauco: 08201, 08202; Ranco: 14201, 14203»</translation>
    </message>
    <message>
      <source>Territories: minimum common part</source>
      <translation>Territorios: parte común mínima</translation>
    </message>
    <message>
      <source>Tests</source>
      <translation>Pruebas</translation>
    </message>
    <message>
      <source>Tests to be met</source>
      <translation>Pruebas que se deben cumplir</translation>
    </message>
    <message>
      <source>Tests, index and closing of gaps of sets of contiguous communes.</source>
      <translation>Pruebas, índice y cierre de brechas de conjuntos de comunas contiguas.</translation>
    </message>
    <message>
      <source>Text (.txt or .md) with what only a person can write; its headings become those of the chapter.</source>
      <translation>Texto (.txt o .md) con lo que solo una persona puede escribir; sus títulos serán los del capítulo.</translation>
    </message>
    <message>
      <source>Texts (*.txt *.md)</source>
      <translation>Textos (*.txt *.md)</translation>
    </message>
    <message>
      <source>That of each date</source>
      <translation>La de cada fecha</translation>
    </message>
    <message>
      <source>That of the earlier date for both</source>
      <translation>La de la fecha anterior para las dos</translation>
    </message>
    <message>
      <source>That of the set of rules</source>
      <translation>La del conjunto de reglas</translation>
    </message>
    <message>
      <source>The Dask scheduler at {address} has had no worker for {seconds} seconds: nothing was written. {kept} finished blocks are kept; start workers («dask worker {address}») and run the same again: it goes on from them.</source>
      <translation>El planificador de Dask en {address} lleva {seconds} {seconds:segundo|segundos} sin ningún trabajador: no se escribió nada. {kept:Queda guardado|Quedan guardados} {kept} {kept:bloque terminado|bloques terminados}; inicie trabajadores («dask worker {address}») y ejecute lo mismo otra vez: sigue desde ellos.</translation>
    </message>
    <message>
      <source>The Dask scheduler at {address} went away before the work was done: nothing was written. {kept} finished blocks are kept; start the scheduler and its workers and run the same again: it goes on from them.</source>
      <translation>El planificador de Dask en {address} desapareció antes de terminar el trabajo: no se escribió nada. {kept:Queda guardado|Quedan guardados} {kept} {kept:bloque terminado|bloques terminados}; inicie el planificador y sus trabajadores y ejecute lo mismo otra vez: sigue desde ellos.</translation>
    </message>
    <message>
      <source>The GeoDataFrame given for {parameter} has no reference system (its crs is None), so that nobody knows where it lies. Say which it is with set_crs, as in layer.set_crs("EPSG:32719"), and run again.</source>
      <translation>El GeoDataFrame entregado para {parameter} no tiene sistema de referencia (su crs es None), de modo que no se sabe dónde está. Diga cuál es con set_crs, como en layer.set_crs("EPSG:32719"), y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>The GeoPackage that «Delimit metropolitan areas» wrote, to say which projects lie in the area that is proposed. An area that is not constituted fulfils nothing.</source>
      <translation>El GeoPackage que escribió «Delimitar áreas metropolitanas», para decir qué proyectos están en el área propuesta. Un área que no está constituida no cumple ninguna causal.</translation>
    </message>
    <message>
      <source>The GeoPackage that «Delimit metropolitan areas» wrote. It gets six tables, or rows in those it has; nothing else of it changes.</source>
      <translation>El GeoPackage que escribió «Delimitar áreas metropolitanas». Recibe seis tablas, o filas en las que ya tiene; nada más de él cambia.</translation>
    </message>
    <message>
      <source>The GeoPackage that «Delimit metropolitan areas» wrote. The last one that you made is proposed.</source>
      <translation>El GeoPackage que escribió «Delimitar áreas metropolitanas». Se propone el último que hizo.</translation>
    </message>
    <message>
      <source>The Parquet files of {file} name the fields of residence and work differently: {fields}. Put only the parts of one table in the folder, or choose the fields by hand.</source>
      <translation>Los archivos Parquet de {file} nombran de distinta forma los campos de residencia y trabajo: {fields}. Deje en la carpeta solo las partes de una misma tabla, o elija los campos a mano.</translation>
    </message>
    <message>
      <source>The QGIS profile cannot be written, so what you choose is kept only until QGIS is closed. The case itself is written to its file as always.</source>
      <translation>El perfil de QGIS no admite escritura, así que lo que elija se conserva solo hasta cerrar QGIS. El caso mismo se escribe en su archivo como siempre.</translation>
    </message>
    <message>
      <source>The agreement of the two layers as a text for other programs (JSON).</source>
      <translation>El acuerdo de las dos capas como texto para otros programas (JSON).</translation>
    </message>
    <message>
      <source>The answers of {file} are not those published for the whole country; answer (read / published): {answers}.</source>
      <translation>Las respuestas de {file} no son las publicadas para todo el país; respuesta (leído / publicado): {answers}.</translation>
    </message>
    <message>
      <source>The area that is modified has communes that are not in {layer}: {cuts}. Give a layer that holds the whole area, or correct the codes.</source>
      <translation>El área que se modifica tiene comunas que no están en {layer}: {cuts}. Entregue una capa con el área completa, o corrija los códigos.</translation>
    </message>
    <message>
      <source>The area that is modified was given by its communes ({communes}): the register does not tell whether these are the constituted ones.</source>
      <translation>El área que se modifica se indicó por sus comunas ({communes}): el registro no dice si son las constituidas.</translation>
    </message>
    <message>
      <source>The area that is modified, {name}, stands in the register as «{state}» ({date}): {communes}.</source>
      <translation>El área que se modifica, {name}, figura en el registro como «{state}» ({date}): {communes}.</translation>
    </message>
    <message>
      <source>The barriers cover all built-up land, so that nothing can be joined. Give a layer with the obstacles only: rivers, cliffs, railways.</source>
      <translation>Las barreras cubren todo el suelo construido, de modo que nada puede unirse. Entregue una capa solo con los obstáculos: ríos, acantilados, vías férreas.</translation>
    </message>
    <message>
      <source>The built-up evidence does not reach {count} communes of {layer}, which are not in the result and cannot be judged: {communes}.</source>
      <translation>La evidencia de suelo construido no llega a {count} {count:comuna|comunas} de {layer}, que no {count:está|están} en el resultado y no se {count:puede|pueden} juzgar: {communes}.</translation>
    </message>
    <message>
      <source>The built-up rasters cover only part of the area of: {communes}. If a tile is missing, add it and run again.</source>
      <translation>Los rásteres de suelo construido cubren solo una parte de la superficie de: {communes}. Si falta una hoja, agréguela y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>The candidate names communes that are not in {layer}: {cuts}. Write the codes as in 05101,05109, or give a layer that holds them.</source>
      <translation>La candidata nombra comunas que no están en {layer}: {cuts}. Escriba los códigos como en 05101,05109, o entregue una capa que las contenga.</translation>
    </message>
    <message>
      <source>The case does not say its {names}, and neither does the form of the batch. Give them in the case, or to all cases in the form.</source>
      <translation>El caso no dice su {names}, y el formulario del lote tampoco. Indíquelo en el caso o, para todos, en el formulario.</translation>
    </message>
    <message>
      <source>The case has no candidate «{asked}». Its candidates are: {candidates}. Write the code, the name or the communes of one of them, or leave it empty for the first.</source>
      <translation>El caso no tiene ninguna candidata «{asked}». Sus candidatas son: {candidates}. Escriba el código, el nombre o las comunas de una, o déjelo vacío para la primera.</translation>
    </message>
    <message>
      <source>The case holds {count} priority themes, and {most} are printed, the first by their order. Leave fewer in the table «priorities», or number them anew.</source>
      <translation>El caso tiene {count} {count:tema prioritario|temas prioritarios} y se imprimen {most}, los primeros por su orden. Deje menos en la tabla «priorities», o numérelos de nuevo.</translation>
    </message>
    <message>
      <source>The case in {path} was stored by am_delimiter {version}, in a form that this version ({current}) does not know. Install that version or a later one.</source>
      <translation>El caso de {path} lo guardó am_delimiter {version}, en una forma que esta versión ({current}) no conoce. Instale esa versión o una posterior.</translation>
    </message>
    <message>
      <source>The case itself cannot be judged, so its robustness cannot be told. {problem}</source>
      <translation>El caso mismo no se puede juzgar, de modo que no se puede decir su robustez. {problem}</translation>
    </message>
    <message>
      <source>The case names inputs that are not known: {names}. They are called as in «Delimit metropolitan areas» and «Make the expediente of a case», such as COMMUNES or TOLERANCE.</source>
      <translation>El caso nombra entradas que no se conocen: {names}. Se llaman como en «Delimitar áreas metropolitanas» y «Hacer el expediente de un caso»: COMMUNES, TOLERANCE…</translation>
    </message>
    <message>
      <source>The case names what is not a file of this computer: {sources}. Nothing was opened. If you know where the case comes from and trust it, mark «Open also what the case names on other computers»; otherwise save those data to files and delimit again.</source>
      <translation>El caso nombra lo que no es un archivo de este equipo: {sources}. No se abrió nada. Si sabe de dónde viene el caso y confía en él, marque «Abrir también lo que el caso nombra en otros equipos»; si no, guarde esos datos en archivos y delimite de nuevo.</translation>
    </message>
    <message>
      <source>The case {case} would write {path}, which is an input of the case {other}. Choose another folder for the results; nothing was run.</source>
      <translation>El caso {case} escribiría {path}, que es una entrada del caso {other}. Elija otra carpeta para los resultados; no se ejecutó nada.</translation>
    </message>
    <message>
      <source>The case {file} is not there any more.</source>
      <translation>El caso {file} ya no está.</translation>
    </message>
    <message>
      <source>The case {file} is open in another QGIS. Close it there first: each would overwrite what is chosen in the other.</source>
      <translation>El caso {file} está abierto en otro QGIS. Ciérrelo allí primero: cada uno sobrescribiría lo que se elige en el otro.</translation>
    </message>
    <message>
      <source>The case {path} has no candidate, so there is nothing to compare. Delimit with other values, or name the communes of the candidate.</source>
      <translation>El caso {path} no tiene ninguna candidata, así que no hay qué comparar. Delimite con otros valores, o indique las comunas de la candidata.</translation>
    </message>
    <message>
      <source>The catalogue file {file} cannot be used: {problem}</source>
      <translation>No se puede usar el archivo de catálogo {file}: {problem}</translation>
    </message>
    <message>
      <source>The categories that are looked for, between semicolons: «Salud; Residuos; Cementerios». One that the catalogue lacks is your own. Of those without any element the document says «sin antecedentes».</source>
      <translation>Las categorías que se examinan, separadas por punto y coma: «Salud; Residuos; Cementerios». La que el catálogo no trae vale como propia. De las que no tienen ningún elemento el documento dice «sin antecedentes».</translation>
    </message>
    <message>
      <source>The cells of 1 km lie in a system that keeps areas. Left empty, it is that of the population if it does, otherwise Mollweide (ESRI:54009).</source>
      <translation>Las celdas de 1 km están en un sistema que conserva las áreas. Vacío: el de la población, si las conserva; si no, Mollweide (ESRI:54009).</translation>
    </message>
    <message>
      <source>The centre of travel names communes that are not in {layer}: {cuts}. Write codes of the layer, as in 05101, or leave it empty.</source>
      <translation>El centro de los viajes nombra comunas que no están en {layer}: {cuts}. Escriba códigos de la capa, como 05101, o déjelo vacío.</translation>
    </message>
    <message>
      <source>The cities are given twice, in CITIES and in the table {table}. Leave one of them empty.</source>
      <translation>Las ciudades se dan dos veces, en CITIES y en la tabla {table}. Deje vacía una de las dos.</translation>
    </message>
    <message>
      <source>The cities name communes that are not in {layer}: {cuts}. Write codes of the layer, as in «Valparaíso: 05101, 05109; Quillota: 05501».</source>
      <translation>Las ciudades nombran comunas que no están en {layer}: {cuts}. Escriba códigos de la capa, como en «Valparaíso: 05101, 05109; Quillota: 05501».</translation>
    </message>
    <message>
      <source>The code is written as</source>
      <translation>El código está escrito como</translation>
    </message>
    <message>
      <source>The column {field} ({meaning}) is in none of the tables. Their columns are: {fields}. Correct its name, or leave it out.</source>
      <translation>La columna {field} ({meaning}) no está en ninguna de las tablas. Sus columnas son: {fields}. Corrija su nombre, o no la pida.</translation>
    </message>
    <message>
      <source>The column {field} is in several tables: {tables}. Give only one that has it, or give it another name in the others.</source>
      <translation>La columna {field} está en varias tablas: {tables}. Entregue solo una que la tenga, o póngale otro nombre en las demás.</translation>
    </message>
    <message>
      <source>The columns are those of no known table: neither trips between communes, nor points with latitude and longitude, nor persons by commune.</source>
      <translation>Las columnas no son de ninguna tabla conocida: ni viajes entre comunas, ni puntos con latitud y longitud, ni personas por comuna.</translation>
    </message>
    <message>
      <source>The commune boundaries: polygons with the commune code.</source>
      <translation>Los límites comunales: polígonos con el código de la comuna.</translation>
    </message>
    <message>
      <source>The commune least linked with the centre</source>
      <translation>La comuna menos ligada al centro</translation>
    </message>
    <message>
      <source>The commune least linked with the rest of the area</source>
      <translation>La comuna menos ligada al resto del área</translation>
    </message>
    <message>
      <source>The commune that holds the urban centre of each territory, with the reason in parentheses. Without it, whether there is a common centre is «no evaluable».</source>
      <translation>La comuna que tiene el centro urbano de cada territorio, con el motivo entre paréntesis. Sin ella, el centro común es «no evaluable».</translation>
    </message>
    <message>
      <source>The communes are named in {field} and have no code: it cannot be read so.</source>
      <translation>Las comunas vienen por su nombre en {field} y sin código: así no se puede leer.</translation>
    </message>
    <message>
      <source>The communes are the land</source>
      <translation>Las comunas son el suelo</translation>
    </message>
    <message>
      <source>The communes do not join with gaps of up to {max_gap} m.</source>
      <translation>Las comunas no se unen con separaciones de hasta {max_gap} m.</translation>
    </message>
    <message>
      <source>The communes join once gaps of {gap} m are bridged; the tolerance is {tolerance} m.</source>
      <translation>Las comunas se unen al salvar separaciones de {gap} m; la tolerancia es {tolerance} m.</translation>
    </message>
    <message>
      <source>The communes of the country, or at least all of the region: what of a project lies beyond them cannot be judged.</source>
      <translation>Las comunas del país, o al menos todas las de la región: lo que queda fuera de ellas no se puede juzgar.</translation>
    </message>
    <message>
      <source>The communes of these cities do not all touch each other: {cities}. If they are several cities, part them with semicolons.</source>
      <translation>No todas las comunas de estas ciudades se tocan: {cities}. Si son varias ciudades, sepárelas con punto y coma.</translation>
    </message>
    <message>
      <source>The communes of {layer} do not lie where their codes say: its system {crs} is wrong. They lie in their places in {probable}: assign that one, without reprojecting (Layer properties, Source), and run again.</source>
      <translation>Las comunas de {layer} no están donde dicen sus códigos: su sistema {crs} está equivocado. Quedan en su lugar en {probable}: asigne ese, sin reproyectar (Propiedades de la capa, Fuente), y ejecute otra vez.</translation>
    </message>
    <message>
      <source>The communes of {name}</source>
      <translation>Las comunas de {name}</translation>
    </message>
    <message>
      <source>The communes to include or exclude by hand hold codes that are not in {layer}: {cuts}. Write the codes as in 05101,05109, or give a layer that holds them.</source>
      <translation>Las comunas que se incluyen o excluyen a mano tienen códigos que no están en {layer}: {cuts}. Escriba los códigos como en 05101,05109, o entregue una capa que los tenga.</translation>
    </message>
    <message>
      <source>The continuum of {name}</source>
      <translation>El continuo de {name}</translation>
    </message>
    <message>
      <source>The count that is compared with what the law asks for.</source>
      <translation>El recuento que se compara con lo que pide la ley.</translation>
    </message>
    <message>
      <source>The date was not given of: {what}.</source>
      <translation>No se dio la fecha de: {what}.</translation>
    </message>
    <message>
      <source>The dates contradict the order of the steps: {later} ({later_date}) comes before {earlier} ({earlier_date}).</source>
      <translation>Las fechas contradicen el orden de los pasos: {later} ({later_date}) es anterior a {earlier} ({earlier_date}).</translation>
    </message>
    <message>
      <source>The disk takes no more ({problem}). Make room, or choose another folder.</source>
      <translation>El disco no admite más ({problem}). Haga espacio o elija otra carpeta.</translation>
    </message>
    <message>
      <source>The document (&amp;PDF)</source>
      <translation>El &amp;documento (PDF)</translation>
    </message>
    <message>
      <source>The dossier of a stored case: one PDF, an editable project, sheets and tables.</source>
      <translation>El expediente de un caso guardado: un PDF, un proyecto editable, láminas y tablas.</translation>
    </message>
    <message>
      <source>The download broke off ({problem}). Nothing was kept: try again later.</source>
      <translation>La descarga se interrumpió ({problem}). No se conservó nada: intente más tarde.</translation>
    </message>
    <message>
      <source>The encoding is {encoding}, chosen by hand. A cell is built-up from {percent} % of built surface on.</source>
      <translation>La codificación es {encoding}, elegida a mano. Una celda es construida desde {percent} % de superficie construida.</translation>
    </message>
    <message>
      <source>The encoding is {encoding}, told by the file name. A cell is built-up from {percent} % of built surface on.</source>
      <translation>La codificación es {encoding}, según el nombre del archivo. Una celda es construida desde {percent} % de superficie construida.</translation>
    </message>
    <message>
      <source>The encoding is {encoding}, told by the metadata of the file. A cell is built-up from {percent} % of built surface on.</source>
      <translation>La codificación es {encoding}, dicha por los metadatos del archivo. Una celda es construida desde {percent} % de superficie construida.</translation>
    </message>
    <message>
      <source>The encoding is {encoding}, told by the values. A cell is built-up from {percent} % of built surface on.</source>
      <translation>La codificación es {encoding}, dicha por los valores. Una celda es construida desde {percent} % de superficie construida.</translation>
    </message>
    <message>
      <source>The epoch {year} cannot be measured. {problem}</source>
      <translation>La época {year} no se puede medir. {problem}</translation>
    </message>
    <message>
      <source>The epochs {years} and {first} are of different products, cells, encodings or years that do not compare: growth between them and when gaps closed are «no evaluable».</source>
      <translation>Las épocas {years} y {first} son de productos, celdas o codificaciones distintos, o de años que no se comparan: el crecimiento entre ellas y cuándo se cerraron las separaciones son «no evaluable».</translation>
    </message>
    <message>
      <source>The epochs {years} and {first} are of different products, cells, encodings or years that do not compare; they are compared because you asked for it, and what grows may be the method.</source>
      <translation>Las épocas {years} y {first} son de productos, celdas o codificaciones distintos, o de años que no se comparan; se comparan porque usted lo pidió, y lo que crece puede ser el método.</translation>
    </message>
    <message>
      <source>The epochs {years} are projections of the product, nothing that was observed.</source>
      <translation>Las épocas {years} son proyecciones del producto, no algo observado.</translation>
    </message>
    <message>
      <source>The evidence is not enough to judge these communes, so they are members of no continuum: {communes}. What is asked for has no known norm and can be changed (EVIDENCE_CELLS, EVIDENCE_BUILT, EVIDENCE_PEOPLE).</source>
      <translation>La evidencia no basta para juzgar estas comunas, que por eso no son miembro de ningún continuo: {communes}. Lo que se exige no tiene norma conocida y se puede cambiar (EVIDENCE_CELLS, EVIDENCE_BUILT, EVIDENCE_PEOPLE).</translation>
    </message>
    <message>
      <source>The evidence is not enough to judge: {communes}.</source>
      <translation>La evidencia no basta para juzgar: {communes}.</translation>
    </message>
    <message>
      <source>The expediente does not say which regional government hands it in. Write its name, as in «Gobierno Regional de Valparaíso». No PDF was written.</source>
      <translation>El expediente no dice qué gobierno regional lo presenta. Escriba su nombre, como en «Gobierno Regional de Valparaíso». No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The expediente has no responsible person. Write in «Responsible person» the name of who answers for it in the regional government. No PDF was written.</source>
      <translation>El expediente no tiene persona responsable. Escriba en «Persona responsable» el nombre de quien responde por él en el gobierno regional. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The expediente is made of this result.</source>
      <translation>El expediente está hecho con este resultado.</translation>
    </message>
    <message>
      <source>The expediente is ready: {files}</source>
      <translation>El expediente está listo: {files}</translation>
    </message>
    <message>
      <source>The expediente of this result has not been made yet.</source>
      <translation>El expediente de este resultado todavía no se ha hecho.</translation>
    </message>
    <message>
      <source>The extents of {computed} and {reference} do not meet, so there is nothing to compare. Check that both show the same place and that their reference systems are right.</source>
      <translation>Las extensiones de {computed} y {reference} no se tocan, así que no hay nada que comparar. Revise que ambas muestren el mismo lugar y que sus sistemas de referencia sean los correctos.</translation>
    </message>
    <message>
      <source>The field COMUNA</source>
      <translation>El campo COMUNA</translation>
    </message>
    <message>
      <source>The field of that table with the employed residents.</source>
      <translation>El campo de esa tabla con los ocupados residentes.</translation>
    </message>
    <message>
      <source>The field of the communes with their inhabitants, when the count that decides is a field.</source>
      <translation>El campo de las comunas con sus habitantes, cuando el recuento que decide es un campo.</translation>
    </message>
    <message>
      <source>The field that says whether the person works in the own commune, in another one or abroad, if it is not recognised.</source>
      <translation>El campo que dice si la persona trabaja en su comuna, en otra o en el extranjero, si no se reconoce.</translation>
    </message>
    <message>
      <source>The field with the code (CUT) of the commune, for the inputs in which it is not recognised.</source>
      <translation>El campo con el código (CUT) de la comuna, para las entradas en que no se reconoce.</translation>
    </message>
    <message>
      <source>The field with the code of the commune (CUT), if not recognised. Without any, the polygons are laid over the built-up land.</source>
      <translation>El campo con el código de la comuna (CUT), si no se reconoce. Sin ninguno, los polígonos se sobreponen a lo construido.</translation>
    </message>
    <message>
      <source>The field with the code of the commune where the person lives, if it is not recognised.</source>
      <translation>El campo con el código de la comuna donde vive la persona, si no se reconoce.</translation>
    </message>
    <message>
      <source>The field with the code of the commune where the person works, if it is not recognised.</source>
      <translation>El campo con el código de la comuna donde trabaja la persona, si no se reconoce.</translation>
    </message>
    <message>
      <source>The field with the commune where people go, if it is not recognised.</source>
      <translation>El campo con la comuna a la que van las personas, si no se reconoce.</translation>
    </message>
    <message>
      <source>The field with the commune where people live, if it is not recognised.</source>
      <translation>El campo con la comuna en que viven las personas, si no se reconoce.</translation>
    </message>
    <message>
      <source>The field with the name of the functional area, if not recognised.</source>
      <translation>El campo con el nombre del área funcional, si no se reconoce.</translation>
    </message>
    <message>
      <source>The field with the number of workers or trips, if it is not recognised.</source>
      <translation>El campo con el número de trabajadores o viajes, si no se reconoce.</translation>
    </message>
    <message>
      <source>The field with the persons of each polygon, if it is not recognised.</source>
      <translation>El campo con las personas de cada polígono, si no se reconoce.</translation>
    </message>
    <message>
      <source>The field {field} differs between the rows of {count} communes: {values}.</source>
      <translation>El campo {field} difiere entre las filas de {count} {count:comuna|comunas}: {values}.</translation>
    </message>
    <message>
      <source>The field {field} is an area in square degrees, which means nothing.</source>
      <translation>El campo {field} es una superficie en grados cuadrados, que nada significa.</translation>
    </message>
    <message>
      <source>The field {field} is not the true area: read as {unit} it is {low} to {high} times the truth ({median} in the middle).</source>
      <translation>El campo {field} no es la superficie verdadera: leído en {unit} es de {low} a {high} {high:vez|veces} la verdadera (mediana {median}; se omite el 5 % extremo a cada lado).</translation>
    </message>
    <message>
      <source>The field {field} is the area in {unit}; {wrong} of {count} features differ from the true one by more than {error} %.</source>
      <translation>El campo {field} es la superficie en {unit}; {wrong} de {count} {count:elemento|elementos} {wrong:difiere|difieren} de la verdadera en más de {error} %.</translation>
    </message>
    <message>
      <source>The field {field} of {layer} holds no count of persons. Choose the field with the persons of each polygon.</source>
      <translation>El campo {field} de {layer} no contiene ninguna cuenta de personas. Elija el campo con las personas de cada polígono.</translation>
    </message>
    <message>
      <source>The field {field} of {layer} holds values that are no commune code (CUT): {values}. Choose the field with codes such as 05101.</source>
      <translation>El campo {field} de {layer} contiene valores que no son códigos comunales (CUT): {values}. Elija el campo con códigos como 05101.</translation>
    </message>
    <message>
      <source>The field {field} of {layer} holds values that are no count: {values}.</source>
      <translation>El campo {field} de {layer} contiene valores que no son una cuenta de personas: {values}.</translation>
    </message>
    <message>
      <source>The fields of {layer} fit no known commune schema (found: {fields}). Choose the field with the commune code (CUT).</source>
      <translation>Los campos de {layer} no corresponden a ningún esquema comunal conocido (encontrados: {fields}). Elija el campo con el código comunal (CUT).</translation>
    </message>
    <message>
      <source>The fields of {layer} fit no known commune schema (found: {fields}). The field {field} holds commune codes (CUT): choose it as the field with the commune code.</source>
      <translation>Los campos de {layer} no calzan con ningún esquema comunal conocido (hay: {fields}). El campo {field} contiene códigos de comuna (CUT): elíjalo como campo con el código.</translation>
    </message>
    <message>
      <source>The fields {fields} of {file} hold more than {limit} different combinations, so they are no codes of communes. Choose the fields of residence and work by hand.</source>
      <translation>Los campos {fields} de {file} tienen más de {limit} {limit:combinación distinta|combinaciones distintas}: no son códigos de comunas. Elija a mano los campos de residencia y trabajo.</translation>
    </message>
    <message>
      <source>The figure cannot be computed from {table}, because the centre of the set is not known or is all of it. Choose the centre.</source>
      <translation>La cifra no se puede calcular con {table}, porque el centro del conjunto no se conoce o es todo el conjunto. Elija el centro.</translation>
    </message>
    <message>
      <source>The file is not UTF-8: it was read as {encoding}.</source>
      <translation>El archivo no está en UTF-8: se leyó como {encoding}.</translation>
    </message>
    <message>
      <source>The file name is that of no known product, and the values fit several.</source>
      <translation>El nombre del archivo no es de ningún producto conocido, y los valores no bastan para saberlo.</translation>
    </message>
    <message>
      <source>The file of the rationale {path} does not exist or cannot be opened. Choose the text file, or leave it empty. No PDF was written.</source>
      <translation>El archivo de la fundamentación {path} no existe o no se puede abrir. Elija el archivo de texto o déjelo vacío. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The file of the rationale {path} is no plain text. Save it from the word processor as plain text (.txt) or Markdown (.md), in UTF-8. No PDF was written.</source>
      <translation>El archivo de la fundamentación {path} no es texto sin formato. Guárdelo desde el procesador de textos como texto sin formato (.txt) o Markdown (.md), en UTF-8. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The file of the rationale {path} says nothing yet. Write the text under its headings, or leave the file out. No PDF was written.</source>
      <translation>El archivo de la fundamentación {path} todavía no dice nada. Escriba el texto bajo sus títulos o no indique el archivo. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The file {input} has no layer «{layer}». Its layers are: {layers}.</source>
      <translation>El archivo {input} no tiene una capa «{layer}». Sus capas son: {layers}.</translation>
    </message>
    <message>
      <source>The file {input} has several layers: {layers}. Name the one that is meant behind the path, as in «{input}|layername={first}».</source>
      <translation>El archivo {input} tiene varias capas: {layers}. Indique cuál después de la ruta, como en «{input}|layername={first}».</translation>
    </message>
    <message>
      <source>The file {input} holds no layer at all. Check whether it was exported to the end, or give another file.</source>
      <translation>El archivo {input} no contiene ninguna capa. Revise si se exportó hasta el final, o entregue otro archivo.</translation>
    </message>
    <message>
      <source>The file {input} is empty (0 bytes): its download or copy did not end. Get it again.</source>
      <translation>El archivo {input} está vacío (0 bytes): su descarga o su copia no terminó. Obténgalo de nuevo.</translation>
    </message>
    <message>
      <source>The file {input} is there, but it cannot be read as a layer, raster or table: it is damaged, incomplete or of another format ({problem}). Open it in the program that made it and export it again, or get it again.</source>
      <translation>El archivo {input} existe, pero no se puede leer como capa, ráster ni tabla: está dañado, incompleto o en otro formato ({problem}). Ábralo en el programa que lo hizo y expórtelo de nuevo, o vuelva a obtenerlo.</translation>
    </message>
    <message>
      <source>The file {input} of a shapefile has {size} of the {told} bytes that it says: its download or copy did not end. Get the whole shapefile again.</source>
      <translation>El archivo {input} de un shapefile llega hasta {size} y declara {told} {told:byte|bytes}: su descarga o copia no terminó. Consiga de nuevo el shapefile completo.</translation>
    </message>
    <message>
      <source>The filter of the layer «{layer}» ({parameter}) uses {functions}, which read more than the row itself, so it is not evaluated. Save the rows you need to a file and delimit again.</source>
      <translation>El filtro de la capa «{layer}» ({parameter}) usa {functions}, que lee más que la propia fila, de modo que no se evalúa. Guarde en un archivo las filas que necesita y delimite de nuevo.</translation>
    </message>
    <message>
      <source>The folder of temporary files cannot be written: begin a new case elsewhere.</source>
      <translation>No se puede escribir en la carpeta de archivos temporales: empiece un caso nuevo en otro lugar.</translation>
    </message>
    <message>
      <source>The folder {file} holds no Parquet file. Choose the folder with the parts of the table of persons, or the file itself.</source>
      <translation>La carpeta {file} no tiene archivos Parquet. Elija la carpeta con las partes de la tabla de personas, o el archivo mismo.</translation>
    </message>
    <message>
      <source>The folder {folder} holds no raster that can be used as {use}. Choose the folder with the tiles themselves; those of its subfolders are not read. {why}</source>
      <translation>La carpeta {folder} no tiene ningún ráster que sirva como {use}. Elija la carpeta que contiene las hojas mismas; las de sus subcarpetas no se leen. {why}</translation>
    </message>
    <message>
      <source>The folder {input} holds no raster ({endings}). Give the folder of the tiles, or the files themselves.</source>
      <translation>La carpeta {input} no contiene ningún ráster ({endings}). Entregue la carpeta de las hojas, o los archivos mismos.</translation>
    </message>
    <message>
      <source>The gap {first}–{second} closed in {closed} and is open again in {opened}: the built-up land of the product changes there, or the commune grew elsewhere.</source>
      <translation>La separación {first}–{second} se cerró en {closed} y está abierta de nuevo en {opened}: allí cambia lo construido del producto, o la comuna creció en otra parte.</translation>
    </message>
    <message>
      <source>The grid would have {cells} cells of 1 km (at most {most}). Give the communes, so that only what lies around them is read, or a part of the rasters.</source>
      <translation>La grilla tendría {cells} {cells:celda|celdas} de 1 km (a lo más {most}). Entregue las comunas, para que se lea solo lo que está alrededor, o una parte de los rásteres.</translation>
    </message>
    <message>
      <source>The index has {count} {count:variable|variables}; the list «{preset}» has {of}.</source>
      <translation>El índice tiene {count} {count:variable|variables}; la lista «{preset}» tiene {of}.</translation>
    </message>
    <message>
      <source>The index has {count} {count:variable|variables}; the list «{preset}» has {of}. By dimension: {differing}.</source>
      <translation>El índice tiene {count} {count:variable|variables}; la lista «{preset}» tiene {of}. Por dimensión: {differing}.</translation>
    </message>
    <message>
      <source>The inhabitants of these cities are not known, so whether they are {least} or more was not asked: {cities}.</source>
      <translation>No se conocen los habitantes de estas ciudades, de modo que no se preguntó si son {least} o más: {cities}.</translation>
    </message>
    <message>
      <source>The justification names communes that are neither included nor excluded: {cuts}. Correct the codes, or add them to the lists.</source>
      <translation>La justificación nombra comunas que no se incluyen ni se excluyen: {cuts}. Corrija los códigos o agréguelos a las listas.</translation>
    </message>
    <message>
      <source>The land is to be taken from the communes, but none were given. Give the communes.</source>
      <translation>El suelo debía tomarse de las comunas, pero no se entregaron. Entregue las comunas.</translation>
    </message>
    <message>
      <source>The largest continuum</source>
      <translation>El continuo mayor</translation>
    </message>
    <message>
      <source>The last expediente is out of date: the result has changed. Export again.</source>
      <translation>El último expediente está desactualizado: el resultado cambió. Exporte de nuevo.</translation>
    </message>
    <message>
      <source>The layer has no commune of it.</source>
      <translation>La capa no tiene comunas de esa región.</translation>
    </message>
    <message>
      <source>The layer {layer} cannot be read as services: it must hold lines, points or polygons, only one sort, or be a table with columns «latitud» and «longitud» in degrees. Split it, or give a table without shapes as the table of services.</source>
      <translation>La capa {layer} no se puede leer como servicios: debe tener líneas, puntos o polígonos, de una sola clase, o ser una tabla con columnas «latitud» y «longitud» en grados. Sepárela, o entregue una tabla sin geometría como la tabla de servicios.</translation>
    </message>
    <message>
      <source>The layer {layer} has no commune of region {region}. Its regions are: {regions}.</source>
      <translation>La capa {layer} no tiene comunas de la región {region}. Sus regiones son: {regions}.</translation>
    </message>
    <message>
      <source>The layer {layer} has no field {field}. Its fields are: {fields}.</source>
      <translation>La capa {layer} no tiene el campo {field}. Sus campos son: {fields}.</translation>
    </message>
    <message>
      <source>The layer {layer} has no polygon with an area. Choose another layer or, if only the selected features are used, select some.</source>
      <translation>La capa {layer} no tiene ningún polígono con superficie. Elija otra capa o, si se usan solo los objetos seleccionados, seleccione alguno.</translation>
    </message>
    <message>
      <source>The layer {layer} has no usable commune polygon.</source>
      <translation>La capa {layer} no tiene ningún polígono comunal utilizable.</translation>
    </message>
    <message>
      <source>The layer {layer} holds neither lines nor polygons: it cannot be a barrier or bridge.</source>
      <translation>La capa {layer} no tiene líneas ni polígonos: no puede ser barrera ni puente.</translation>
    </message>
    <message>
      <source>The layer {layer} is neither a raster nor polygons, so it cannot be built-up evidence. Take it out, or choose the layer of polygons.</source>
      <translation>La capa {layer} no es un ráster ni tiene polígonos, de modo que no puede ser evidencia de suelo construido. Quítela, o elija la capa de polígonos.</translation>
    </message>
    <message>
      <source>The layer {layer} is neither a raster nor polygons, so the population cannot be located with it. Take it out, or choose the layer of polygons.</source>
      <translation>La capa {layer} no es un ráster ni de polígonos, así que no sirve para localizar la población. Quítela o elija la capa de polígonos.</translation>
    </message>
    <message>
      <source>The layer {layer} is no raster. Take it out, or give it as a raster.</source>
      <translation>La capa {layer} no es un ráster. Quítela, o entréguela como ráster.</translation>
    </message>
    <message>
      <source>The layer {layer} is not made of polygons but of {kinds}: it cannot be the communes. Give the layer of the commune boundaries.</source>
      <translation>La capa {layer} no es de polígonos sino de {kinds}: no puede ser la de las comunas. Entregue la capa de los límites comunales.</translation>
    </message>
    <message>
      <source>The layer {layer} is not made of polygons, so it cannot hold urban limits. Choose the layer of the urban limits of the census.</source>
      <translation>La capa {layer} no es de polígonos, así que no puede ser de límites urbanos. Elija la capa de los límites urbanos del censo.</translation>
    </message>
    <message>
      <source>The layer {layer} is not made of polygons, so its land cannot be compared. Choose the layer of polygons.</source>
      <translation>La capa {layer} no es de polígonos, así que su suelo no se puede comparar. Elija la capa de polígonos.</translation>
    </message>
    <message>
      <source>The layer «continuum» of a result, or any other polygons. To compare one continuum, select it and use only the selected features.</source>
      <translation>La capa «continuum» de un resultado, u otros polígonos. Para comparar un solo continuo, selecciónelo y use solo los objetos seleccionados.</translation>
    </message>
    <message>
      <source>The layer «degurba_communes» of a Degree of Urbanisation: the communes with enough of their people in an urban centre are the city of that centre. Or any table by commune, with the field that names their city.</source>
      <translation>La capa «degurba_communes» de un Grado de Urbanización: las comunas con bastante de su gente en un centro urbano son la ciudad de ese centro. O cualquier tabla por comuna, con el campo que nombra su ciudad.</translation>
    </message>
    <message>
      <source>The layer «{input}» of the project is broken: its data are not at {source}. Repair its source in QGIS (right button, «Repair data source») or give the file itself.</source>
      <translation>La capa «{input}» del proyecto está rota: sus datos no están en {source}. Repare su fuente en QGIS (botón derecho, «Reparar fuente de datos») o entregue el archivo mismo.</translation>
    </message>
    <message>
      <source>The layer «{layer}» ({parameter}) cannot be opened from {source} ({provider}). Check that the file still holds that layer and that the connection still exists.</source>
      <translation>La capa «{layer}» ({parameter}) no se puede abrir desde {source} ({provider}). Compruebe que el archivo aún contiene esa capa y que la conexión aún existe.</translation>
    </message>
    <message>
      <source>The layer «{layer}» ({parameter}) was a temporary layer that no file holds, so the case cannot be run again. Save the layer to a file and delimit again.</source>
      <translation>La capa «{layer}» ({parameter}) era una capa temporal que ningún archivo contiene, así que el caso no se puede repetir. Guarde la capa en un archivo y delimite de nuevo.</translation>
    </message>
    <message>
      <source>The layer «{layer}» has unsaved edits, joins or virtual fields, which its file does not hold: the stored case may give another result. Save it to a new file and delimit again.</source>
      <translation>La capa «{layer}» tiene cambios sin guardar, uniones o campos virtuales que su archivo no contiene: el caso guardado puede dar otro resultado. Guárdela en un archivo nuevo y delimite de nuevo.</translation>
    </message>
    <message>
      <source>The layer «{layer}» is temporary: no case can be run again with it. Save it to a file (in its menu: Export, Save features as) and choose that.</source>
      <translation>La capa «{layer}» es temporal: ningún caso se puede repetir con ella. Guárdela en un archivo (en su menú: Exportar, Guardar objetos como) y elija ese.</translation>
    </message>
    <message>
      <source>The layer «{layer}» is temporary: the stored case cannot be run again without it. Save it to a file and delimit again.</source>
      <translation>La capa «{layer}» es temporal: sin ella el caso guardado no se puede repetir. Guárdela en un archivo y delimite de nuevo.</translation>
    </message>
    <message>
      <source>The layer «{layer}» of {path} has several rows for the communes {cuts}. Run that study again and choose its new result.</source>
      <translation>La capa «{layer}» de {path} tiene varias filas para las comunas {cuts}. Ejecute de nuevo ese estudio y elija su resultado nuevo.</translation>
    </message>
    <message>
      <source>The layer «{layer}» of {path} holds «{found}» in the field «{field}», where it does not belong. Run that study again and choose its new result.</source>
      <translation>La capa «{layer}» de {path} contiene «{found}» en el campo «{field}», donde no corresponde. Ejecute de nuevo ese estudio y elija su resultado nuevo.</translation>
    </message>
    <message>
      <source>The layer «{layer}» of {path} is being edited in this project. Save or discard its changes, switch editing off, and run again: nothing was changed.</source>
      <translation>La capa «{layer}» de {path} se está editando en este proyecto. Guarde o descarte sus cambios, cierre la edición y ejecute de nuevo: no se cambió nada.</translation>
    </message>
    <message>
      <source>The layer «{layer}» of {path} lacks the field «{field}». Run that study again and choose its new result.</source>
      <translation>A la capa «{layer}» de {path} le falta el campo «{field}». Ejecute de nuevo ese estudio y elija su resultado nuevo.</translation>
    </message>
    <message>
      <source>The layers of population belong to {other} and {count} decides, so they are not compared with the threshold. {figures}</source>
      <translation>Las capas de población son de {other} y decide {count}, así que no se comparan con el umbral. {figures}</translation>
    </message>
    <message>
      <source>The layers of {year} are of different products or cell sizes, so they make no epoch: {layers}. Give those of one product only, or correct their years.</source>
      <translation>Las capas de {year} son de productos o tamaños de celda distintos y no hacen una época: {layers}. Entregue las de un solo producto o corrija sus años.</translation>
    </message>
    <message>
      <source>The layout template {path} lacks the items {items}. Give an item of the template each of these ids (Item Properties, Item ID), or take the template away to use the one of the plugin.</source>
      <translation>A la plantilla {path} le faltan los elementos {items}. Dé cada uno de esos ID a un elemento de la plantilla (Propiedades del elemento, ID del elemento), o retire la plantilla para usar la del complemento.</translation>
    </message>
    <message>
      <source>The legend of {encoding} has not been checked.</source>
      <translation>La leyenda de {encoding} no se ha contrastado.</translation>
    </message>
    <message>
      <source>The line «{line}» of SOURCES names no source. Write its name, a colon, and its layers parted by semicolons, as in «GHSL 2020: hoja_1; hoja_2».</source>
      <translation>La línea «{line}» de SOURCES no nombra una fuente. Escriba su nombre, dos puntos y sus capas separadas por punto y coma, como en «GHSL 2020: hoja_1; hoja_2».</translation>
    </message>
    <message>
      <source>The list of communes of {area} is not known: tick them below. {note}</source>
      <translation>No se conoce la lista de comunas de {area}: márquelas abajo. {note}</translation>
    </message>
    <message>
      <source>The list of variables {table} has no column for: {lacking} (found: {fields}). It needs a dimension, a column and a direction for each variable.</source>
      <translation>La lista de variables {table} no tiene columna para: {lacking} (se encontró: {fields}). Necesita una dimensión, una columna y un sentido por variable.</translation>
    </message>
    <message>
      <source>The list of variables {table} holds {field} «{value}» twice. Leave it once: it would count double.</source>
      <translation>La lista de variables {table} tiene {field} «{value}» dos veces. Déjela una: contaría doble.</translation>
    </message>
    <message>
      <source>The lists give {count} combinations ({product}), and one run tries {most} at most. Shorten a list, or study the sources in several runs.</source>
      <translation>Las listas dan {count} {count:combinación|combinaciones} ({product}) y una corrida prueba a lo más {most}. Acorte una lista o analice las fuentes en varias corridas.</translation>
    </message>
    <message>
      <source>The log of the procedure that {file} held is kept: {count} rows with something written.</source>
      <translation>Se conserva la tramitación que había en {file}. Filas con algo escrito: {count}.</translation>
    </message>
    <message>
      <source>The logo {path} cannot be read as a picture. Choose a PNG, JPG or SVG file that opens in a viewer. No PDF was written.</source>
      <translation>El logo {path} no se puede leer como imagen. Elija un archivo PNG, JPG o SVG que se abra en un visor. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The logo {path} does not exist. Choose the file of the logo, or leave it empty. No PDF was written.</source>
      <translation>El logo {path} no existe. Elija el archivo del logo o déjelo vacío. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The mask holds {hectares} ha of built-up land.</source>
      <translation>La máscara tiene {hectares} ha de suelo construido.</translation>
    </message>
    <message>
      <source>The mean of the variables that they have, marked so</source>
      <translation>El promedio de las variables que tienen, y así marcado</translation>
    </message>
    <message>
      <source>The measure that decides needs located population, and no layer of it was given. {figures}</source>
      <translation>La medida que decide necesita población localizada y no se entregó ninguna capa de ella. {figures}</translation>
    </message>
    <message>
      <source>The microdata themselves: who answers where they work, and in which commune. The table of «Travel to work from the Census 2024 microdata» has only those whose commune is known.</source>
      <translation>Los microdatos mismos: quiénes responden dónde trabajan, y en qué comuna. La tabla de «Viajes al trabajo desde los microdatos del Censo 2024» solo tiene a aquellos cuya comuna se conoce.</translation>
    </message>
    <message>
      <source>The modification of {name} changes nothing: after it the communes would be the same ({communes}). Add a commune, or take one out.</source>
      <translation>La modificación de {name} no cambia nada: después tendría las mismas comunas ({communes}). Agregue una comuna o retire una.</translation>
    </message>
    <message>
      <source>The package duckdb is not installed, so the table was read line by line, which is slower; the result is the same.</source>
      <translation>El paquete duckdb no está instalado, de modo que la tabla se leyó línea por línea, que es más lento; el resultado es el mismo.</translation>
    </message>
    <message>
      <source>The page «{page}» of the expediente cannot be made: {problem}. No PDF was written.</source>
      <translation>No se puede componer la página «{page}» del expediente: {problem}. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The parameter {parameter} is {value}; it must be between {minimum} and {maximum}.</source>
      <translation>El parámetro {parameter} es {value}; debe estar entre {minimum} y {maximum}.</translation>
    </message>
    <message>
      <source>The parameter {parameter} is «{value}», which is no number. Give a number in {unit}, without quotes.</source>
      <translation>El parámetro {parameter} es «{value}», que no es un número. Dé un número en {unit}, sin comillas.</translation>
    </message>
    <message>
      <source>The parameter {parameter} is «{value}», which is no text. Put it in quotes.</source>
      <translation>El parámetro {parameter} es «{value}», que no es un texto. Póngalo entre comillas.</translation>
    </message>
    <message>
      <source>The parameter {parameter} is «{value}»; it must be one of these: {options}.</source>
      <translation>El parámetro {parameter} es «{value}»; debe ser uno de estos: {options}.</translation>
    </message>
    <message>
      <source>The polygons of {layer} belong to the commune in which they lie.</source>
      <translation>Los polígonos de {layer} pertenecen a la comuna en que están.</translation>
    </message>
    <message>
      <source>The polygons of {layer} belong to the commune of their field {field}.</source>
      <translation>Los polígonos de {layer} pertenecen a la comuna que dice su campo {field}.</translation>
    </message>
    <message>
      <source>The population ({count}) of these communes is missing: {communes}.</source>
      <translation>Falta la población ({count}) de estas comunas: {communes}.</translation>
    </message>
    <message>
      <source>The population covers these communes only in part: {communes}.</source>
      <translation>La población cubre solo en parte estas comunas: {communes}.</translation>
    </message>
    <message>
      <source>The population does not cover enough of these communes, which are not evaluable: {communes}.</source>
      <translation>La población no cubre lo suficiente de estas comunas, que no son evaluables: {communes}.</translation>
    </message>
    <message>
      <source>The population inside the continuum decides ({count}). {figures}</source>
      <translation>Decide la población dentro del continuo ({count}). {figures}</translation>
    </message>
    <message>
      <source>The population inside the continuum decides and is not known in every commune of the set. {figures}</source>
      <translation>Decide la población dentro del continuo y no se conoce en todas las comunas del conjunto. {figures}</translation>
    </message>
    <message>
      <source>The population is to come from a field of {layer}, but none was chosen. Choose the field with the inhabitants of each commune.</source>
      <translation>La población debe venir de un campo de {layer}, pero no se eligió ninguno. Elija el campo con los habitantes de cada comuna.</translation>
    </message>
    <message>
      <source>The population of {years} was not counted: it is interpolated at a constant rate, as was asked for.</source>
      <translation>La población de {years} no se contó: está interpolada a tasa constante, como se pidió.</translation>
    </message>
    <message>
      <source>The population of {year} is given twice: {first} and {second}. Leave one of them out.</source>
      <translation>La población de {year} se entrega dos veces: {first} y {second}. Quite una.</translation>
    </message>
    <message>
      <source>The population rasters and the communes of {layer} do not meet. Check that both cover the same place and that their reference systems are right.</source>
      <translation>Los rásteres de población y las comunas de {layer} no coinciden en ningún lugar. Revise que ambos cubran el mismo lugar y que sus sistemas de referencia sean los correctos.</translation>
    </message>
    <message>
      <source>The population rasters hold no persons: {rasters}. Check their no-data value and that the right files were chosen.</source>
      <translation>Los rásteres de población no tienen personas: {rasters}. Revise su valor sin dato y que se hayan elegido los archivos correctos.</translation>
    </message>
    <message>
      <source>The population rasters lie over each other, so that persons would count twice: {rasters}. Give tiles that do not overlap, or one raster.</source>
      <translation>Los rásteres de población están uno sobre otro, de modo que habría personas contadas dos veces: {rasters}. Entregue hojas que no se traslapen, o un solo ráster.</translation>
    </message>
    <message>
      <source>The population rasters put {density} persons into one square kilometre (at most {most} is believed): {rasters}. They seem to hold densities or another unit: give persons per cell.</source>
      <translation>Los rásteres de población ponen {density} {density:persona|personas} en un kilómetro cuadrado (se cree a lo más {most}): {rasters}. Parecen tener densidades u otra unidad: entregue personas por celda.</translation>
    </message>
    <message>
      <source>The population, by each measure</source>
      <translation>La población, según cada medida</translation>
    </message>
    <message>
      <source>The preset {preset} also asks for {count} inhabitants or more in a continuum. That was not applied, because no population was located: smaller ones are kept.</source>
      <translation>La regla {preset} pide además {count} {count:habitante|habitantes} o más en un continuo. No se aplicó, porque no se localizó población: los menores se conservan.</translation>
    </message>
    <message>
      <source>The preset {preset} also asks for {count} inhabitants or more in a continuum: {small} continua with fewer located persons have no members.</source>
      <translation>La regla {preset} pide además {count} {count:habitante|habitantes} o más en un continuo: {small} {small:continuo|continuos} con menos personas localizadas {small:queda|quedan} sin miembros.</translation>
    </message>
    <message>
      <source>The preset {preset} decides: {values}. Source: {source}. {remark}</source>
      <translation>La regla de referencia {preset} decide: {values}. Fuente: {source}. {remark}</translation>
    </message>
    <message>
      <source>The preset {preset} measures membership by {own}; here {used} decides. Choose that measure (MEMBERSHIP_BY) and give population layers to follow it.</source>
      <translation>La regla {preset} mide la pertenencia por {own}; aquí decide {used}. Para seguirla, elija esa medida (MEMBERSHIP_BY) y entregue capas de población.</translation>
    </message>
    <message>
      <source>The program failed in this case ({problem}). The other cases do not depend on it; please report it with the log.</source>
      <translation>El programa falló en este caso ({problem}). Los demás casos no dependen de él; por favor infórmelo con el registro de la ejecución.</translation>
    </message>
    <message>
      <source>The project has no such layer</source>
      <translation>El proyecto no tiene una capa así</translation>
    </message>
    <message>
      <source>The project keeps the layers that it shows in {path}, but such a file is there already, and not all that is in it is by am_delimiter. Give the project another name, or move that file.</source>
      <translation>El proyecto guarda las capas que muestra en {path}, pero ya hay ahí un archivo así, y no todo lo que tiene es de am_delimiter. Dé otro nombre al proyecto, o mueva ese archivo.</translation>
    </message>
    <message>
      <source>The project of an earlier expediente: what you changed in its styles, labels and themes shows in the new sheets.</source>
      <translation>El proyecto de un expediente anterior: lo que usted cambió en sus estilos, etiquetas y temas se ve en las láminas nuevas.</translation>
    </message>
    <message>
      <source>The project {path} has layers whose files are no longer where they were: {layers}. Repair their sources in QGIS (Layer, Change Data Source), or remove them.</source>
      <translation>El proyecto {path} tiene capas cuyos archivos ya no están donde estaban: {layers}. Repare su origen en QGIS (Capa, Cambiar origen de datos) o elimínelas.</translation>
    </message>
    <message>
      <source>The project {path} no longer holds the layers {layers}, which the sheets show. Put them back (they are in the GeoPackage of the case), or leave the edited project out and take a new one.</source>
      <translation>El proyecto {path} ya no tiene las capas {layers}, que las láminas muestran. Vuelva a ponerlas (están en el GeoPackage del caso) o no indique un proyecto editado, para partir de uno nuevo.</translation>
    </message>
    <message>
      <source>The project {path} no longer holds the map themes {themes}, which the sheets follow. Create them again under these names, or leave the edited project out and take a new one.</source>
      <translation>El proyecto {path} ya no tiene los temas de mapa {themes}, que las láminas siguen. Créelos de nuevo con esos nombres o no indique un proyecto editado, para partir de uno nuevo.</translation>
    </message>
    <message>
      <source>The ranking goes by the persons that are compared with the threshold of the law, the most first; equals by the codes of their communes.</source>
      <translation>El orden es el de la población que se compara con el umbral de la ley, de mayor a menor; las iguales, por el código de sus comunas.</translation>
    </message>
    <message>
      <source>The raster does not say where it lies: it has no reference system.</source>
      <translation>El ráster no dice dónde está: no tiene sistema de referencia.</translation>
    </message>
    <message>
      <source>The raster {raster} cannot be read ({problem}). Check that the file is complete.</source>
      <translation>No se puede leer el ráster {raster} ({problem}). Compruebe que el archivo está completo.</translation>
    </message>
    <message>
      <source>The raster {raster} declares that its numbers are to be multiplied by {factor} and shifted by {offset}: its values are then {values}, which the encoding {encoding} does not mean. Choose the encoding of the scaled values (such as fraction), or take the scale out of the file.</source>
      <translation>El ráster {raster} declara que sus números se multiplican por {factor} y se desplazan en {offset}: sus valores son entonces {values}, lo que no corresponde a la codificación {encoding}. Elija la codificación de los valores ya escalados (por ejemplo, fracción) o quite la escala del archivo.</translation>
    </message>
    <message>
      <source>The raster {raster} declares {value} as its no-data value, but in the encoding {encoding} that value means built-up. Correct the no-data value or the encoding.</source>
      <translation>El ráster {raster} declara {value} como valor sin datos, pero en la codificación {encoding} ese valor significa construido. Corrija el valor sin datos o la codificación.</translation>
    </message>
    <message>
      <source>The rasters hold {read} persons and the grid {summed}: persons were lost or made, so nothing was written. Tell the makers of this program which rasters these are: {rasters}.</source>
      <translation>Los rásteres tienen {read} {read:persona|personas} y la grilla {summed}: se perdieron o inventaron personas, así que no se escribió nada. Avise a quienes hacen este programa qué rásteres son: {rasters}.</translation>
    </message>
    <message>
      <source>The rasters hold {read} persons where they were read; the grid holds {summed}, and {beyond} lie off it: the sum closes.</source>
      <translation>Los rásteres tienen {read} {read:persona|personas} donde se leyeron; la grilla tiene {summed} y {beyond} {beyond:queda|quedan} fuera de ella: la suma cierra.</translation>
    </message>
    <message>
      <source>The rasters of {year} do not cover {count} {count:commune|communes}, of which this epoch is «no evaluable»: {communes}.</source>
      <translation>Los rásteres de {year} no cubren {count} {count:comuna|comunas}, para {count:la cual|las cuales} esta época es «no evaluable»: {communes}.</translation>
    </message>
    <message>
      <source>The register does not have the communes of {name}. Write their codes in place of the name, as in 05101,05109.</source>
      <translation>El registro no tiene las comunas de {name}. Escriba sus códigos en lugar del nombre, como en 05101,05109.</translation>
    </message>
    <message>
      <source>The register does not say its communes; shown is the most populated candidate of its region.</source>
      <translation>El registro no dice sus comunas; se muestra la candidata con más población de su región.</translation>
    </message>
    <message>
      <source>The register has exactly these communes.</source>
      <translation>El registro tiene justo estas comunas.</translation>
    </message>
    <message>
      <source>The register has no constituted area in these regions, and only regional governments with approved areas can apply: {regions}.</source>
      <translation>El registro no tiene áreas constituidas en estas regiones, y solo pueden postular gobiernos regionales con áreas aprobadas: {regions}.</translation>
    </message>
    <message>
      <source>The register has none of these communes.</source>
      <translation>El registro no tiene ninguna de estas comunas.</translation>
    </message>
    <message>
      <source>The register has other sets: {areas}.</source>
      <translation>El registro tiene otros conjuntos: {areas}.</translation>
    </message>
    <message>
      <source>The register names {areas} in this region without its communes.</source>
      <translation>El registro nombra {areas} en esta región, sin sus comunas.</translation>
    </message>
    <message>
      <source>The register says of {name}: {note}</source>
      <translation>El registro dice de {name}: {note}</translation>
    </message>
    <message>
      <source>The request was handed in on {date}, inside the window.</source>
      <translation>La solicitud se presentó el {date}, dentro de la ventana.</translation>
    </message>
    <message>
      <source>The request was handed in on {date}, outside the window.</source>
      <translation>La solicitud se presentó el {date}, fuera de la ventana.</translation>
    </message>
    <message>
      <source>The result as a PDF in Spanish, without the data of the office; the dossier that is handed in is made by «Make the expediente of a case».</source>
      <translation>El resultado como PDF, sin los datos de la institución; el expediente que se presenta lo hace «Hacer el expediente de un caso».</translation>
    </message>
    <message>
      <source>The result has {patches} patches and {gaps} gaps. On the map stand the {drawn} patches that are largest or near a critical gap, and the {lines} gaps that join most land; the others have their row, the patches with their cells, and count in every figure.</source>
      <translation>El resultado tiene {patches} {patches:mancha|manchas} y {gaps} {gaps:separación|separaciones}. En el mapa se {drawn:dibuja|dibujan} {drawn} {drawn:mancha|manchas} (lo mayor y lo que rodea a las separaciones críticas) y {lines} {lines:separación|separaciones} (lo que une más suelo); lo demás queda sin dibujar: tiene su fila, las manchas con sus celdas, y cuenta en todas las cifras.</translation>
    </message>
    <message>
      <source>The result holds no commune with these codes: {cuts}. It holds: {known}.</source>
      <translation>El resultado no tiene comunas con estos códigos: {cuts}. Tiene: {known}.</translation>
    </message>
    <message>
      <source>The result is out of date: what was chosen has changed since. The expediente would still be that of the result; delimit again first.</source>
      <translation>El resultado está desactualizado: lo elegido cambió después. El expediente seguiría siendo el de ese resultado; delimite antes de nuevo.</translation>
    </message>
    <message>
      <source>The result {path} has no candidate, so it gives no territory. Write the territories instead.</source>
      <translation>El resultado {path} no tiene ninguna candidata, así que no da territorios. Escríbalos.</translation>
    </message>
    <message>
      <source>The result {path} was made by an earlier version, which did not store how its land hangs together at other tolerances. Delimit again to the same file: what was written in the procedure log stays.</source>
      <translation>El resultado {path} es de una versión anterior, que no guardaba cómo se une su suelo a otras tolerancias. Vuelva a delimitar al mismo archivo: lo escrito en la tramitación se conserva.</translation>
    </message>
    <message>
      <source>The results would go to {folder}, where the cases are: the next time they would be taken for cases. Choose another folder for the results; nothing was run.</source>
      <translation>Los resultados irían a {folder}, donde están los casos: la próxima vez se tomarían por casos. Elija otra carpeta para los resultados; no se ejecutó nada.</translation>
    </message>
    <message>
      <source>The rule of another country: it sets tolerance, minimum patch and membership together, and decides over what is written in their boxes.</source>
      <translation>La regla de otro país: fija juntas la tolerancia, la mancha mínima y la pertenencia, y manda sobre lo escrito en sus casillas.</translation>
    </message>
    <message>
      <source>The rule says «employed residents». Both shares are printed; this one is compared with the threshold.</source>
      <translation>La regla dice «ocupados residentes». Las dos partes se imprimen; esta se compara con el umbral.</translation>
    </message>
    <message>
      <source>The rule {preset} does not tell these values, or they were not seen in its source; those of the EU and the OECD stand in for them: {values}. Write the true ones if you know them.</source>
      <translation>La regla {preset} no dice estos valores, o no se vieron en su fuente; en su lugar están los de la UE y la OCDE: {values}. Escriba los verdaderos si los conoce.</translation>
    </message>
    <message>
      <source>The run ended unfinished.</source>
      <translation>La corrida terminó sin completarse.</translation>
    </message>
    <message>
      <source>The run left notes: {count}.</source>
      <translation>La corrida dejó avisos: {count}.</translation>
    </message>
    <message>
      <source>The same case in four to six pages, for who decides: cover, summary, map of the area, gaps, population and criteria, method, sources and signatures. It can be made without the whole dossier.</source>
      <translation>El mismo caso en cuatro a seis páginas, para quien decide: portada, resumen, mapa del área, separaciones, población y criterios, método, fuentes y firmas. Se puede hacer sin el expediente completo.</translation>
    </message>
    <message>
      <source>The same columns at an earlier date, to see which gaps closed. Without them the exit is «no evaluable».</source>
      <translation>Las mismas columnas en una fecha anterior, para ver qué brechas se cerraron. Sin ellas el egreso es «no evaluable».</translation>
    </message>
    <message>
      <source>The same list as a web page (.html), to print or to send.</source>
      <translation>La misma lista como página web (.html), para imprimir o enviar.</translation>
    </message>
    <message>
      <source>The same number of workers of {commune} goes to {area} and to {others}: it belongs to the city with more inhabitants.</source>
      <translation>De {commune} va el mismo número de ocupados a {area} y a {others}: pertenece a la ciudad con más habitantes.</translation>
    </message>
    <message>
      <source>The same result as a text for other programs (JSON).</source>
      <translation>El mismo resultado como texto para otros programas (JSON).</translation>
    </message>
    <message>
      <source>The same table as a workbook (.xlsx), to send or to print.</source>
      <translation>La misma tabla como planilla (.xlsx), para enviar o imprimir.</translation>
    </message>
    <message>
      <source>The same text as a page of &amp;HTML</source>
      <translation>El mismo texto como página &amp;HTML</translation>
    </message>
    <message>
      <source>The same text as a page of HTML</source>
      <translation>El mismo texto como página HTML</translation>
    </message>
    <message>
      <source>The server answered «{answer}»: the address may have changed. Look for it at its publisher.</source>
      <translation>El servidor respondió «{answer}»: la dirección puede haber cambiado. Búsquela donde se publica.</translation>
    </message>
    <message>
      <source>The set has {count} communes.</source>
      <translation>El conjunto tiene {count} {count:comuna|comunas}.</translation>
    </message>
    <message>
      <source>The set of communes that is judged, by their codes (CUT): write them, or choose them from the list. Left empty, all candidates are looked for.</source>
      <translation>El conjunto de comunas que se juzga, por sus códigos (CUT): escríbalos o elija las comunas de la lista. Vacío: se buscan todas las candidatas.</translation>
    </message>
    <message>
      <source>The sets that are followed are the candidates of the latest epoch, {year}.</source>
      <translation>Los conjuntos que se siguen son las candidatas de la última época, {year}.</translation>
    </message>
    <message>
      <source>The shapefile {input} has {shapes} shapes and {rows} rows in its .dbf: its files are not of the same version, and which row belongs to which shape is not known. Get it again.</source>
      <translation>El shapefile {input} tiene {shapes} {shapes:forma|formas} y {rows} {rows:fila|filas} en su .dbf: sus archivos no son de una misma versión y no se sabe qué fila es de qué forma. Consígalo de nuevo.</translation>
    </message>
    <message>
      <source>The shapefile {input} is not whole: its {missing} is missing or empty. A shapefile is at least .shp, .shx and .dbf (and .prj for its system), of the same name in one folder. Copy them together, or get it again as a GeoPackage.</source>
      <translation>El shapefile {input} no está completo: su {missing} falta o está vacío. Un shapefile son al menos .shp, .shx y .dbf (y .prj para su sistema de referencia), con el mismo nombre y en una carpeta. Cópielos juntos, o consígalo de nuevo como GeoPackage.</translation>
    </message>
    <message>
      <source>The sheet of the expediente by itself, as PDF or PNG: the heat map of the sets, how robust each commune is, and between which tolerances nothing changes.</source>
      <translation>La lámina del expediente por sí sola, en PDF o PNG: el mapa de calor de los conjuntos, cuán robusta es cada comuna y entre qué tolerancias nada cambia.</translation>
    </message>
    <message>
      <source>The source «{source}» names layers that were not given: {layers}. Those of BUILTUP and OTHER_BUILTUP are: {known}.</source>
      <translation>La fuente «{source}» nombra capas que no se entregaron: {layers}. Las de BUILTUP y OTHER_BUILTUP son: {known}.</translation>
    </message>
    <message>
      <source>The stored result was edited after the delimitation, in these tables: {tables}.</source>
      <translation>El resultado guardado se editó después de la delimitación, en estas tablas: {tables}.</translation>
    </message>
    <message>
      <source>The study of sensitivity {path} is not of this case, for it rests on something else: {problem}. Make it again with the inputs and parameters of the case. No PDF was written.</source>
      <translation>El análisis de sensibilidad {path} no es de este caso, pues descansa en otra cosa: {problem}. Hágalo de nuevo con los datos y parámetros del caso. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The study «{study}» in {path} speaks of no commune of this case. Choose one of the same place, or leave it empty. No PDF was written.</source>
      <translation>El estudio «{study}» de {path} no trata de ninguna comuna de este caso. Elija uno del mismo lugar o deje el parámetro vacío. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The style {path} cannot be used: {problem}. Compare it with the file of the same name in the folder resources/layouts of the plugin.</source>
      <translation>El estilo {path} no se puede usar: {problem}. Compárelo con el archivo del mismo nombre en la carpeta resources/layouts del complemento.</translation>
    </message>
    <message>
      <source>The system {crs} does not keep areas, so its cells of 1 km are not alike. Choose an equal-area one in metres, such as ESRI:54009 (Mollweide) or a LAEA made for the place, or leave it empty.</source>
      <translation>El sistema {crs} no conserva las áreas, así que sus celdas de 1 km no son iguales. Elija uno que las conserve, en metros, como ESRI:54009 (Mollweide) o una LAEA hecha para el lugar, o déjelo vacío.</translation>
    </message>
    <message>
      <source>The table given for {parameter} has more than one column called {columns}: which one is meant is not known. Give every column a name of its own.</source>
      <translation>La tabla entregada para {parameter} tiene más de una columna llamada {columns}: no se sabe cuál vale. Dé a cada columna un nombre propio.</translation>
    </message>
    <message>
      <source>The table given for {parameter} has no shapes: it is a DataFrame and no GeoDataFrame. Read it with geopandas, or give the path of the file.</source>
      <translation>La tabla entregada para {parameter} no tiene formas: es un DataFrame y no un GeoDataFrame. Léala con geopandas o entregue la ruta del archivo.</translation>
    </message>
    <message>
      <source>The table of persons of the Census 2024 (personas_censo2024). The path of a folder of Parquet parts is written by hand.</source>
      <translation>La tabla de personas del Censo 2024 (personas_censo2024). La ruta de una carpeta con partes Parquet se escribe a mano.</translation>
    </message>
    <message>
      <source>The table {table} cannot be read ({problem}). Save it again as CSV UTF-8: every line with as many columns as the first, texts that hold the separator in quotes.</source>
      <translation>La tabla {table} no se puede leer ({problem}). Guárdela de nuevo como CSV UTF-8: cada línea con tantas columnas como la primera, y entre comillas los textos que contienen el separador.</translation>
    </message>
    <message>
      <source>The table {table} has commune {commune} in several rows, and {field} differs between them: {values}. Leave one row for each commune.</source>
      <translation>La tabla {table} tiene la comuna {commune} en varias filas, y {field} difiere entre ellas: {values}. Deje una fila por comuna.</translation>
    </message>
    <message>
      <source>The table {table} has no column with commune codes (CUT), such as 05101 (found: {fields}). Add it, or write which column holds it.</source>
      <translation>La tabla {table} no tiene ninguna columna con códigos de comuna (CUT), como 05101 (se encontró: {fields}). Agréguela, o escriba cuál es.</translation>
    </message>
    <message>
      <source>The table {table} has no column {column} (also accepted: {aliases}). Its columns are: {columns}. Rename the one that holds it.</source>
      <translation>La tabla {table} no tiene la columna {column} (también se acepta: {aliases}). Sus columnas son: {columns}. Cambie el nombre de la que corresponde.</translation>
    </message>
    <message>
      <source>The table {table} has no column «caso» with the name of each case; its columns are: {columns}. Add it: the files of a case are called by it.</source>
      <translation>La tabla {table} no tiene una columna «caso» con el nombre de cada caso; sus columnas son: {columns}. Agréguela: los archivos de un caso se llaman así.</translation>
    </message>
    <message>
      <source>The table {table} names its communes in {field} and has no codes. Names are written in many ways, so tables are joined by code (CUT): add a column with codes such as 05101.</source>
      <translation>La tabla {table} nombra sus comunas en {field} y no tiene códigos. Los nombres se escriben de muchas maneras, así que las tablas se unen por código (CUT): agregue una columna con códigos como 05101.</translation>
    </message>
    <message>
      <source>The table {table} says of no project where it lies or which communes it serves: it has no column with the communes served ({served}), none with the commune where it lies ({place}) and no latitude and longitude. Its columns are: {columns}. Add or rename one.</source>
      <translation>La tabla {table} no dice dónde está ningún proyecto ni a qué comunas sirve: no tiene columna con las comunas servidas ({served}), ni con la comuna en que está ({place}), ni latitud y longitud. Sus columnas son: {columns}. Agregue o cambie el nombre de una.</translation>
    </message>
    <message>
      <source>The table «procedure» is the log of the steps of the expediente, for you to fill in: whoever writes a result to the same file again keeps what is written in it.</source>
      <translation>La tabla «procedure» es la bitácora de los pasos del expediente, que llena usted: si vuelve a escribir un resultado en el mismo archivo, se conserva lo que está escrito en ella.</translation>
    </message>
    <message>
      <source>The table «{table}» of {path} holds «{found}» in the field «{field}», where it does not belong. Run «Run a stored case again» on it and choose the new result.</source>
      <translation>La tabla «{table}» de {path} contiene «{found}» en el campo «{field}», donde no corresponde. Ejecute «Repetir un caso guardado» con ese archivo y elija el resultado nuevo.</translation>
    </message>
    <message>
      <source>The table «{table}» of {path} lacks the field «{field}». Run «Run a stored case again» on it and choose the new result.</source>
      <translation>A la tabla «{table}» de {path} le falta el campo «{field}». Ejecute «Repetir un caso guardado» con ese archivo y elija el resultado nuevo.</translation>
    </message>
    <message>
      <source>The territory {territory} names codes that are of no commune: {codes}. Write codes such as 05101.</source>
      <translation>El territorio {territory} nombra códigos que no son de ninguna comuna: {codes}. Escriba códigos como 05101.</translation>
    </message>
    <message>
      <source>The test is met with more than this part of the localities.</source>
      <translation>La prueba se cumple con más de esta parte de las localidades.</translation>
    </message>
    <message>
      <source>The tests, the index and the exit are those of the pilot of SUBDERE of 2017, known from summaries. Plans are ruled today by Decreto 90 of 2023, whose articles were not seen: check them before the result is used in a procedure.</source>
      <translation>Las pruebas, el índice y el egreso son los del piloto de SUBDERE de 2017, conocidos por resúmenes. Los planes se rigen hoy por el decreto 90 de 2023, cuyo articulado no se ha visto: contrástelo antes de usar el resultado en un trámite.</translation>
    </message>
    <message>
      <source>The tolerance ({tolerance} m) is larger than the maximum gap ({max_gap} m). Raise the maximum gap or lower the tolerance.</source>
      <translation>La tolerancia ({tolerance} m) es mayor que la separación máxima ({max_gap} m). Aumente la separación máxima o reduzca la tolerancia.</translation>
    </message>
    <message>
      <source>The tolerance ({tolerance} m) is smaller than the cells ({cell} m), so it cannot be resolved. Raise the tolerance or choose smaller cells.</source>
      <translation>La tolerancia ({tolerance} m) es menor que las celdas ({cell} m), por lo que no se puede resolver. Aumente la tolerancia o elija celdas más pequeñas.</translation>
    </message>
    <message>
      <source>The tolerance of {tolerance} m lies within what the size of the cells leaves open of critical gaps ({count}), so that finer evidence could change whether they are bridged: {gaps}.</source>
      <translation>La tolerancia de {tolerance} m cae dentro de lo que el tamaño de la celda deja abierto en separaciones críticas ({count}); una evidencia más fina podría cambiar si se salvan: {gaps}.</translation>
    </message>
    <message>
      <source>The tolerance {tolerance} m cannot be read off this result: it must lie between 0 and {max_gap} m, the maximum gap that was searched, in whole centimetres.</source>
      <translation>La tolerancia de {tolerance} m no se puede leer de este resultado: debe estar entre 0 y {max_gap} m, la separación máxima que se buscó, en centímetros enteros.</translation>
    </message>
    <message>
      <source>The travel table {table} gives {count} flows from communes of the set in several rows, among them {pairs}, and it is not known whether these are parts to add up or versions of the figure. Set the parameter REPEATED_POPULATION, or correct the table.</source>
      <translation>La tabla de viajes {table} trae en varias filas {count} {count:flujo|flujos} desde comunas del conjunto, entre ellos {pairs}, y no se sabe si son partes que se suman o versiones de la cifra. Fije el parámetro REPEATED_POPULATION o corrija la tabla.</translation>
    </message>
    <message>
      <source>The travel table {table} has no flows within the communes of the set, so the totals are not known: add those who stay in their commune.</source>
      <translation>La tabla de viajes {table} no tiene flujos dentro de las comunas del conjunto, así que los totales no se conocen: agregue a quienes se quedan en su comuna.</translation>
    </message>
    <message>
      <source>The travel table {table} has no flows within: {communes}. If it leaves them out, the shares of travel are too high.</source>
      <translation>La tabla de viajes {table} no tiene flujos dentro de: {communes}. Si los omite, los porcentajes de viajes quedan demasiado altos.</translation>
    </message>
    <message>
      <source>The travel table {table} has no known column for: {lacking} (found: {fields}). Choose the fields of origin, destination and count.</source>
      <translation>La tabla de viajes {table} no tiene una columna conocida para: {lacking} (se encontró: {fields}). Elija los campos de origen, destino y cuenta.</translation>
    </message>
    <message>
      <source>The travel table {table} has no record of {count} flows between communes of the set, among them {pairs}. In a survey they are unknown, not zero: the figure is at least {least} {unit}, which does not decide. If everybody was asked, declare the table a census (parameter TRAVEL_COVERAGE).</source>
      <translation>La tabla de viajes {table} no tiene registro de flujos entre comunas del conjunto: {count}, entre ellos {pairs}. En una encuesta son desconocidos, no cero: la cifra es al menos {least} {unit}, lo que no decide. Si se preguntó a todas las personas, declare que la tabla es un censo (parámetro TRAVEL_COVERAGE).</translation>
    </message>
    <message>
      <source>The travel table {table} has no record of {count} {count:flow|flows} between communes of the set ({pairs}): the shares are the least that they can be, for what a survey does not list is unknown.</source>
      <translation>La tabla de viajes {table} no tiene registro de {count} {count:flujo|flujos} entre comunas del conjunto ({pairs}): los porcentajes son los menores que pueden ser, pues lo que una encuesta no trae es desconocido.</translation>
    </message>
    <message>
      <source>The travel table {table} has no rows with these communes as origin, so their totals are not known: {communes}.</source>
      <translation>La tabla de viajes {table} no tiene filas con estas comunas como origen, así que sus totales no se conocen: {communes}.</translation>
    </message>
    <message>
      <source>The travel table {table} is a CSV of which only some rows are chosen. Take the filter or the selection away, or save those rows as a table of their own.</source>
      <translation>La tabla de viajes {table} es un CSV del que solo se eligieron algunas filas. Quite el filtro o la selección, o guarde esas filas como una tabla propia.</translation>
    </message>
    <message>
      <source>The travel table {table} is a sample: the field {field} tells {records} records in all.</source>
      <translation>La tabla de viajes {table} viene de una muestra: el campo {field} suma {records} {records:registro|registros} en total.</translation>
    </message>
    <message>
      <source>The travel table {table} is empty. Give one row for each pair of communes.</source>
      <translation>La tabla de viajes {table} está vacía. Dé una fila por cada par de comunas.</translation>
    </message>
    <message>
      <source>The type has decimals, so it holds a quantity, such as persons or light.</source>
      <translation>El tipo tiene decimales, de modo que contiene una cantidad, como personas o luz.</translation>
    </message>
    <message>
      <source>The urban limits ({layers}) were not used: without layers of population it is not known who lives inside them.</source>
      <translation>Los límites urbanos ({layers}) no se usaron: sin capas de población no se sabe quién vive dentro de ellos.</translation>
    </message>
    <message>
      <source>The urban population decides ({count}). {figures}</source>
      <translation>Decide la población urbana ({count}). {figures}</translation>
    </message>
    <message>
      <source>The urban population decides and is not known in every commune of the set. {figures}</source>
      <translation>Decide la población urbana y no se conoce en todas las comunas del conjunto. {figures}</translation>
    </message>
    <message>
      <source>The value of your case</source>
      <translation>El valor de su caso</translation>
    </message>
    <message>
      <source>The values are encoded like {encoding}; neither the file name, nor the metadata, nor the user says that it is that product. A cell is built-up from {percent} % of built surface on.</source>
      <translation>Los valores están codificados como {encoding}; ni el nombre del archivo, ni sus metadatos, ni quien usa el programa dicen que sea ese producto. Una celda es construida desde {percent} % de superficie construida.</translation>
    </message>
    <message>
      <source>The values of {raster} ({least} to {most}) are neither a share of land (0 to 1, or 0 to 100) nor its square metres in a cell. Give the raster of permanent land, such as GHS-LAND.</source>
      <translation>Los valores de {raster} ({least} a {most}) no son la parte de suelo (0 a 1, o 0 a 100) ni sus metros cuadrados por celda. Entregue el ráster de suelo permanente, como GHS-LAND.</translation>
    </message>
    <message>
      <source>The values of {raster} do not fit the encoding {encoding}: found {values}, expected {expected}. Choose another encoding, or declare the no-data value of the raster if those cells mean no data.</source>
      <translation>Los valores de {raster} no corresponden a la codificación {encoding}: se encontró {values}, se esperaba {expected}. Elija otra codificación o, si esas celdas significan sin datos, declare el valor sin datos del ráster.</translation>
    </message>
    <message>
      <source>The variable {variable} is not in the index: {why}.</source>
      <translation>La variable {variable} no entra en el índice: {why}.</translation>
    </message>
    <message>
      <source>The whole dossier as one plain page: the same texts and tables under real headings, for screen readers and large letters. Maps are told in words.</source>
      <translation>El expediente completo en una sola página sencilla: los mismos textos y tablas bajo encabezados verdaderos, para lectores de pantalla y letra grande. Los mapas se cuentan con palabras.</translation>
    </message>
    <message>
      <source>The whole dossier in one PDF in Spanish.</source>
      <translation>El expediente completo en un PDF en español.</translation>
    </message>
    <message>
      <source>The widest gap between built-up patches that still counts as continuous. Every result also gives the gap that would have to be bridged.</source>
      <translation>La mayor separación entre manchas construidas que todavía cuenta como continuidad. Cada resultado informa también la separación que habría que salvar.</translation>
    </message>
    <message>
      <source>The work is done by {count} workers; finished blocks are kept.</source>
      <translation>{count:Hace|Hacen} el trabajo {count} {count:proceso|procesos}; los bloques terminados se guardan.</translation>
    </message>
    <message>
      <source>The worker on {worker} does not see the file {path}. Put the rasters into a folder that all computers see under the same path, and run again.</source>
      <translation>El trabajador de {worker} no ve el archivo {path}. Ponga los rásteres en una carpeta que todos los computadores vean con la misma ruta, y ejecute otra vez.</translation>
    </message>
    <message>
      <source>The worker on {worker} sees another file at {path}: its content is not the one of this computer, or it has changed since the work began. Copy the same file to all computers, and run again.</source>
      <translation>El trabajador de {worker} ve otro archivo en {path}: su contenido no es el de este computador, o cambió desde que empezó el trabajo. Copie el mismo archivo a todos los computadores, y ejecute otra vez.</translation>
    </message>
    <message>
      <source>The working system {crs} bends distances by {error} % where the communes are (at most {limit} % is admitted). Choose one made for the place, such as EPSG:5361 or EPSG:5362, or leave it empty.</source>
      <translation>El sistema de trabajo {crs} deforma las distancias en {error} % donde están las comunas (se admite a lo más {limit} %). Elija uno hecho para el lugar, como EPSG:5361 o EPSG:5362, o déjelo vacío.</translation>
    </message>
    <message>
      <source>The working system {crs} bends lengths by more than {limit} % in: {communes}. Their hectares were corrected to the ellipsoid.</source>
      <translation>El sistema de trabajo {crs} deforma las longitudes en más de {limit} % en: {communes}. Sus hectáreas se corrigieron al elipsoide.</translation>
    </message>
    <message>
      <source>The working system {crs} is not known. Write a code such as EPSG:5361, or leave it empty.</source>
      <translation>El sistema de trabajo {crs} no se conoce. Escriba un código como EPSG:5361, o déjelo vacío.</translation>
    </message>
    <message>
      <source>The working system {crs} is not projected in metres, so gaps and areas cannot be measured in it. Choose a projected one, such as EPSG:5361 or EPSG:5362, or leave it empty.</source>
      <translation>El sistema de trabajo {crs} no es proyectado en metros, por lo que no sirve para medir separaciones ni superficies. Elija uno proyectado, como EPSG:5361 o EPSG:5362, o déjelo vacío.</translation>
    </message>
    <message>
      <source>Their years, in their order (empty: by their names)</source>
      <translation>Sus años, en su orden (vacío: por sus nombres)</translation>
    </message>
    <message>
      <source>There is no area «{text}» to modify in the register. Write one of its names ({names}), or the codes of the communes of the area, as in 05101,05109.</source>
      <translation>En el registro no hay un área «{text}» que modificar. Escriba uno de sus nombres ({names}) o los códigos de las comunas del área, como en 05101,05109.</translation>
    </message>
    <message>
      <source>There is no built-up evidence in: {communes}.</source>
      <translation>No hay evidencia construida en: {communes}.</translation>
    </message>
    <message>
      <source>There is no candidate to hand in</source>
      <translation>No hay una candidata que presentar</translation>
    </message>
    <message>
      <source>There is no candidate to include or exclude communes from ({cuts}). Write the whole set in the candidate parameter, or change the tolerance.</source>
      <translation>No hay ninguna candidata en la que incluir o de la que excluir comunas ({cuts}). Escriba el conjunto completo en el parámetro de la candidata o cambie la tolerancia.</translation>
    </message>
    <message>
      <source>There is no case to run. Give a folder with cases (results of «Delimit metropolitan areas», or JSON files with its inputs) or a table with a row for each case.</source>
      <translation>No hay ningún caso que ejecutar. Indique una carpeta con casos (resultados de «Delimitar áreas metropolitanas», o archivos JSON con sus entradas) o una tabla con una fila por caso.</translation>
    </message>
    <message>
      <source>There is no count of the population for {years}: what depends on it is «no evaluable». Give fields or rasters of persons of these years, or ask for interpolation between two counts.</source>
      <translation>No hay recuento de población de {years}: lo que depende de él es «no evaluable». Entregue campos o rásteres de personas de esos años, o pida la interpolación entre dos recuentos.</translation>
    </message>
    <message>
      <source>There is no index: no variable of the list is in the tables. Which variables it has is not known; give a list of your own (VARIABLES).</source>
      <translation>No hay índice: ninguna variable de la lista está en las tablas. No se sabe qué variables tiene; entregue una lista propia (VARIABLES).</translation>
    </message>
    <message>
      <source>There is no parameter «{name}». Those of a similar name: {near}. am_delimiter.parameters() lists them all.</source>
      <translation>No hay un parámetro «{name}». De nombre parecido: {near}. am_delimiter.parameters() los muestra todos.</translation>
    </message>
    <message>
      <source>There is no result to list. Give GeoPackages that «Delimit metropolitan areas» wrote, or a folder that holds them.</source>
      <translation>No hay resultados que listar. Indique GeoPackage que haya escrito «Delimitar áreas metropolitanas», o una carpeta que los contenga.</translation>
    </message>
    <message>
      <source>There is no result yet: choose the data and delimit.</source>
      <translation>Todavía no hay resultado: elija los datos y delimite.</translation>
    </message>
    <message>
      <source>There is no result yet: delimit first. What you write here is kept meanwhile.</source>
      <translation>Todavía no hay resultado: delimite primero. Lo que escriba aquí se conserva mientras tanto.</translation>
    </message>
    <message>
      <source>There is no room on the disk for {path}. Free some space or choose another folder, and run again: the file was not written.</source>
      <translation>No hay espacio en el disco para {path}. Libere espacio o elija otra carpeta y ejecute de nuevo: el archivo no se escribió.</translation>
    </message>
    <message>
      <source>There is nothing to study: no territory was given, and no variable of the list is in the tables. Write the territories, or give a list of variables. Columns of the tables: {fields}.</source>
      <translation>No hay nada que estudiar: no se dio ningún territorio, y ninguna variable de la lista está en las tablas. Escriba los territorios, o entregue una lista de variables. Columnas de las tablas: {fields}.</translation>
    </message>
    <message>
      <source>There is only one epoch ({years}) in what was given: {layers}. Add the rasters of another year, or for a raster whose values are years write two or more in «YEARS».</source>
      <translation>Hay una sola época ({years}) en lo que se entregó: {layers}. Agregue los rásteres de otro año o, si los valores del ráster son años, escriba dos o más en «YEARS».</translation>
    </message>
    <message>
      <source>These cases would write the same file, {file}: {cases}. Give each a name of its own; nothing was run.</source>
      <translation>Estos casos escribirían el mismo archivo, {file}: {cases}. Dé a cada uno un nombre propio; no se ejecutó nada.</translation>
    </message>
    <message>
      <source>These cities have fewer than the {least} inhabitants that are asked for and were left out: {cities}.</source>
      <translation>Estas ciudades tienen menos de {least} {least:habitante|habitantes}, que es lo que se pide, y se dejaron fuera: {cities}.</translation>
    </message>
    <message>
      <source>These communes are both included and excluded by hand: {cuts}. Choose one of both.</source>
      <translation>Estas comunas están a la vez incluidas y excluidas a mano: {cuts}. Elija una de las dos.</translation>
    </message>
    <message>
      <source>These communes are in more than one territory: {communes}.</source>
      <translation>Estas comunas están en más de un territorio: {communes}.</translation>
    </message>
    <message>
      <source>These communes are in two cities of the list: {cuts}. Leave each in one of them.</source>
      <translation>Estas comunas están en dos ciudades de la lista: {cuts}. Deje cada una en una sola.</translation>
    </message>
    <message>
      <source>These communes are included or excluded by hand without a justification: {cuts}. Write one text for all, or one for each, as in «05802: text; 05103: text».</source>
      <translation>Estas comunas se incluyen o excluyen a mano sin justificación: {cuts}. Escriba un texto para todas, o uno para cada una, como en «05802: texto; 05103: texto».</translation>
    </message>
    <message>
      <source>These communes cannot be excluded, because they are not in the candidate {name} ({communes}): {cuts}. Take them out of the list.</source>
      <translation>Estas comunas no pueden excluirse, porque no están en la candidata {name} ({communes}): {cuts}. Quítelas de la lista.</translation>
    </message>
    <message>
      <source>These communes do not pass at any tolerance of up to {most}.</source>
      <translation>Estas comunas no cumplen a ninguna tolerancia de hasta {most}.</translation>
    </message>
    <message>
      <source>These communes have no persons on the grid and are classed by their land: {communes}.</source>
      <translation>Estas comunas no tienen personas en la grilla y se clasifican por su superficie: {communes}.</translation>
    </message>
    <message>
      <source>These communes of one area do not touch on land; they face each other across water that is in no commune, and are taken to be neighbours: {pairs}.</source>
      <translation>Estas comunas de una misma área no se tocan en tierra; se enfrentan con agua de por medio que no es de ninguna comuna, y se toman por vecinas: {pairs}.</translation>
    </message>
    <message>
      <source>These communes pass what land and people decide from {tolerance} on.</source>
      <translation>Estas comunas cumplen lo que deciden el suelo y la población desde {tolerance}.</translation>
    </message>
    <message>
      <source>These communes send enough workers to a city and are not in {layer}; they are left out: {cuts}. Give a layer that has them.</source>
      <translation>Estas comunas envían ocupados suficientes a una ciudad y no están en {layer}; quedan fuera: {cuts}. Entregue una capa que las tenga.</translation>
    </message>
    <message>
      <source>These files are there already and would be replaced:</source>
      <translation>Estos archivos ya existen y se reemplazarían:</translation>
    </message>
    <message>
      <source>These inputs of the case are missing: {files}. Put them back, or give in «Folder» a folder that holds them: they are recognised by their content, whatever their name.</source>
      <translation>Faltan estas entradas del caso: {files}. Devuélvalas a su lugar, o indique en «Carpeta» una carpeta que las contenga: se reconocen por su contenido, sea cual sea su nombre.</translation>
    </message>
    <message>
      <source>These rows of the log are of no commune of the first candidate or of no known step; they are kept all the same: {names}.</source>
      <translation>Estas filas de la tramitación no son de una comuna de la primera candidata o de un paso conocido; se conservan de todos modos: {names}.</translation>
    </message>
    <message>
      <source>These urban centres reach the edge of the population, and may go on beyond it: {centres}.</source>
      <translation>Estos centros urbanos llegan al borde de la población y pueden seguir más allá: {centres}.</translation>
    </message>
    <message>
      <source>They are left out while reading.</source>
      <translation>Al leer se dejan fuera.</translation>
    </message>
    <message>
      <source>They are left out.</source>
      <translation>Se dejan fuera.</translation>
    </message>
    <message>
      <source>They are repaired while reading, keeping all the land that their rings bound. Look at them on the map before the result is used.</source>
      <translation>Al leer se reparan, conservando todo el suelo que encierran sus anillos. Mírelos en el mapa antes de usar el resultado.</translation>
    </message>
    <message>
      <source>They are repaired while reading.</source>
      <translation>Al leer se reparan.</translation>
    </message>
    <message>
      <source>They are replaced by today's while reading.</source>
      <translation>Al leer se reemplazan por los actuales.</translation>
    </message>
    <message>
      <source>They are unknown, not zero, and no error.</source>
      <translation>Son desconocidas, no cero, y no son un error.</translation>
    </message>
    <message>
      <source>They cannot be placed on the map; their commune still counts.</source>
      <translation>No se pueden ubicar en el mapa; su comuna sí se conoce.</translation>
    </message>
    <message>
      <source>They join at no gap of up to {most} m.</source>
      <translation>No se unen con ninguna separación de hasta {most} m.</translation>
    </message>
    <message>
      <source>This QGIS lacks Python packages that am_delimiter needs: {names}. Install them in the Python of QGIS; the QGIS installer for Windows carries them all.</source>
      <translation>A este QGIS le faltan paquetes de Python que am_delimiter necesita: {names}. Instálelos en el Python de QGIS; el instalador de QGIS para Windows los trae todos.</translation>
    </message>
    <message>
      <source>This QGIS lacks the Python package pypdf: the PDF has no bookmarks, no coordinates and no metadata but its title. The QGIS installer for Windows carries it; elsewhere: python3 -m pip install pypdf.</source>
      <translation>A este QGIS le falta el paquete de Python pypdf: el PDF queda sin marcadores, sin coordenadas y sin más metadatos que su título. El instalador de QGIS para Windows lo trae; en otros sistemas: python3 -m pip install pypdf.</translation>
    </message>
    <message>
      <source>This QGIS lacks the Python package pypdf: the map sheets are saved as PNG only, not as GeoPDF. The QGIS installer for Windows carries it; elsewhere: python3 -m pip install pypdf.</source>
      <translation>A este QGIS le falta el paquete de Python pypdf: las láminas se guardan solo como PNG, no como GeoPDF. El instalador de QGIS para Windows lo trae; en otros sistemas: python3 -m pip install pypdf.</translation>
    </message>
    <message>
      <source>This result holds no log: an earlier version wrote it. Delimit again.</source>
      <translation>Este resultado no tiene bitácora: lo escribió una versión anterior. Delimite de nuevo.</translation>
    </message>
    <message>
      <source>This version of am_delimiter does not accept the parameters of the case: {problem}</source>
      <translation>Esta versión de am_delimiter no acepta los parámetros del caso: {problem}</translation>
    </message>
    <message>
      <source>Those inside the continuum</source>
      <translation>Los que viven dentro del continuo</translation>
    </message>
    <message>
      <source>Those of the whole communes</source>
      <translation>Los de las comunas completas</translation>
    </message>
    <message>
      <source>Those of urban areas</source>
      <translation>Los de las áreas urbanas</translation>
    </message>
    <message>
      <source>Those whose commune of work is known</source>
      <translation>Aquellos cuya comuna de trabajo se conoce</translation>
    </message>
    <message>
      <source>Three: a territory leaves when a third of its gaps closed.</source>
      <translation>Tres: un territorio egresa cuando se cerró un tercio de sus brechas.</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Umbral</translation>
    </message>
    <message>
      <source>To delimit, choose the field with the population, or a census.</source>
      <translation>Para delimitar, elija el campo con la población, o un censo.</translation>
    </message>
    <message>
      <source>To delimit, choose: {names}.</source>
      <translation>Para delimitar, elija: {names}.</translation>
    </message>
    <message>
      <source>To judge the area around projects instead of what is drawn. Left empty, only what is drawn counts.</source>
      <translation>Para juzgar el área alrededor de los proyectos en vez de su dibujo. Vacío: solo cuenta lo dibujado.</translation>
    </message>
    <message>
      <source>To read Parquet ({file}) the Python of QGIS needs the package duckdb, which it lacks. Open the OSGeo4W Shell, run «python -m pip install duckdb» and start QGIS again; or give the CSV of the same table, which is read without it.</source>
      <translation>Para leer Parquet ({file}), al Python de QGIS le falta el paquete duckdb. Abra la OSGeo4W Shell, ejecute «python -m pip install duckdb» e inicie QGIS de nuevo; o entregue el CSV de la misma tabla, que se lee sin él.</translation>
    </message>
    <message>
      <source>To the nearest</source>
      <translation>Al más cercano</translation>
    </message>
    <message>
      <source>Told once there is a result with its log.</source>
      <translation>Se informa cuando hay un resultado con su bitácora.</translation>
    </message>
    <message>
      <source>Tolerance</source>
      <translation>Tolerancia</translation>
    </message>
    <message>
      <source>Tolerance of continuity</source>
      <translation>Tolerancia de continuidad</translation>
    </message>
    <message>
      <source>Tolerance × built-up share × minimum patch × membership × source × population in one run.</source>
      <translation>Tolerancia × parte construida × mancha mínima × pertenencia × fuente × población en una corrida.</translation>
    </message>
    <message>
      <source>Tolerances in metres that the other values are combined with. Between which tolerances a set does not change is told exactly, whatever is listed here. That of the case is always tried too.</source>
      <translation>Tolerancias en metros con que se combinan los demás valores. Entre qué tolerancias no cambia un conjunto se dice exactamente, se liste aquí lo que se liste. La del caso siempre se prueba también.</translation>
    </message>
    <message>
      <source>Tolerances that are tried</source>
      <translation>Tolerancias que se prueban</translation>
    </message>
    <message>
      <source>Tolerances, such as 200, 500; 1000</source>
      <translation>Tolerancias, como 200, 500; 1000</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>Totals, clusters, communes, thresholds and inputs (JSON).</source>
      <translation>Totales, clústeres, comunas, umbrales e insumos (JSON).</translation>
    </message>
    <message>
      <source>Travel</source>
      <translation>Viajes</translation>
    </message>
    <message>
      <source>Travel and services of this set are known once it is delimited.</source>
      <translation>Los viajes y servicios de este conjunto se sabrán al delimitar con él.</translation>
    </message>
    <message>
      <source>Travel between communes</source>
      <translation>Viajes entre comunas</translation>
    </message>
    <message>
      <source>Travel between communes, of all that starts in the area</source>
      <translation>Viajes entre comunas, sobre los originados en el área</translation>
    </message>
    <message>
      <source>Travel between communes, of all that stays in the area</source>
      <translation>Viajes entre comunas, sobre los internos del área</translation>
    </message>
    <message>
      <source>Travel to work</source>
      <translation>Viajes al trabajo</translation>
    </message>
    <message>
      <source>Travel to work from the Census 2024 microdata</source>
      <translation>Viajes al trabajo desde los microdatos del Censo 2024</translation>
    </message>
    <message>
      <source>Travel to work is given twice, in TRAVEL and in PERSONS. Leave one of them empty.</source>
      <translation>Los viajes al trabajo se dan dos veces, en TRAVEL y en PERSONS. Deje vacío uno de los dos.</translation>
    </message>
    <message>
      <source>True area (km²)</source>
      <translation>Superficie verdadera (km²)</translation>
    </message>
    <message>
      <source>Try it with the sample region</source>
      <translation>Probar con la región de muestra</translation>
    </message>
    <message>
      <source>Trying other minimum patches and local densities</source>
      <translation>Probando otras superficies mínimas de mancha y densidades locales</translation>
    </message>
    <message>
      <source>Trying other minimum patches and other tolerances</source>
      <translation>Probando otras superficies mínimas de mancha y otras tolerancias</translation>
    </message>
    <message>
      <source>Two cities are one when at least this share of the employed residents of one works in the other.</source>
      <translation>Dos ciudades son una sola cuando al menos esta parte de los ocupados residentes de una trabaja en la otra.</translation>
    </message>
    <message>
      <source>Two sources are called «{source}». Give each one a name of its own in SOURCES.</source>
      <translation>Dos fuentes se llaman «{source}». Dé a cada una un nombre propio en SOURCES.</translation>
    </message>
    <message>
      <source>Two territories are called {territory}. Give each a name of its own.</source>
      <translation>Dos territorios se llaman {territory}. Dé a cada uno su nombre.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Tipo de dato</translation>
    </message>
    <message>
      <source>Unchanged since it was made: skipped</source>
      <translation>Sin cambios desde que se hizo: se salta</translation>
    </message>
    <message>
      <source>Undecided: what depends on it is not evaluable</source>
      <translation>Sin decidir: lo que depende de ellas es no evaluable</translation>
    </message>
    <message>
      <source>Unit of the amounts that do not say it</source>
      <translation>Unidad de los montos que no la dicen</translation>
    </message>
    <message>
      <source>Unit: {unit}.</source>
      <translation>Unidad: {unit}.</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>Hacia arriba</translation>
    </message>
    <message>
      <source>Urban</source>
      <translation>Urbana</translation>
    </message>
    <message>
      <source>Urban centre: built-up share that counts too (0: none)</source>
      <translation>Centro urbano: parte construida que también basta (0: ninguna)</translation>
    </message>
    <message>
      <source>Urban centre: gaps smaller than this are filled (0: none)</source>
      <translation>Centro urbano: se llenan los huecos menores que (0: ninguno)</translation>
    </message>
    <message>
      <source>Urban centre: least density of a cell</source>
      <translation>Centro urbano: densidad mínima de la celda</translation>
    </message>
    <message>
      <source>Urban centre: least population</source>
      <translation>Centro urbano: población mínima</translation>
    </message>
    <message>
      <source>Urban centre: neighbours of a cell</source>
      <translation>Centro urbano: vecinos de una celda</translation>
    </message>
    <message>
      <source>Urban centre: rule that smooths its edge</source>
      <translation>Centro urbano: regla que suaviza su borde</translation>
    </message>
    <message>
      <source>Urban cluster: least density of a cell</source>
      <translation>Clúster urbano: densidad mínima de la celda</translation>
    </message>
    <message>
      <source>Urban cluster: least population</source>
      <translation>Clúster urbano: población mínima</translation>
    </message>
    <message>
      <source>Urban cluster: neighbours of a cell</source>
      <translation>Clúster urbano: vecinos de una celda</translation>
    </message>
    <message>
      <source>Urban continuity at several tolerances</source>
      <translation>Continuidad urbana a varias tolerancias</translation>
    </message>
    <message>
      <source>Urban continuum, gaps in metres, candidates and verdicts under Ley 21.074.</source>
      <translation>Continuo urbano, separaciones en metros, candidatas y veredictos según la Ley 21.074.</translation>
    </message>
    <message>
      <source>Urban limits</source>
      <translation>Límites urbanos</translation>
    </message>
    <message>
      <source>Urban limits (polygons; empty: the area of each block, if it says so)</source>
      <translation>Límites urbanos (polígonos; vacío: el área de cada manzana o entidad, si la trae)</translation>
    </message>
    <message>
      <source>Urban limits of the census (LUC)</source>
      <translation>Límites urbanos censales (LUC)</translation>
    </message>
    <message>
      <source>Urban population: the field {field} of {layer} says which polygons are urban and which are rural; no urban limits were given.</source>
      <translation>Población urbana: el campo {field} de {layer} dice qué polígonos son urbanos y cuáles rurales; no se entregaron límites urbanos.</translation>
    </message>
    <message>
      <source>Urban population: the persons located in working cells whose centre lies inside the urban limits of {layers} are urban.</source>
      <translation>Población urbana: son urbanas las personas localizadas en celdas de trabajo cuyo centro está dentro de los límites urbanos de {layers}.</translation>
    </message>
    <message>
      <source>Urban population: {layer} does not say which persons are urban and no urban limits were given, so it is not known which are.</source>
      <translation>Población urbana: {layer} no dice qué personas son urbanas y no se entregaron límites urbanos, así que no se sabe cuáles lo son.</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valor</translation>
    </message>
    <message>
      <source>Values met</source>
      <translation>Valores encontrados</translation>
    </message>
    <message>
      <source>Variables are put on one scale with the communes of the tables: {count} of the {of} of the country where fewest have a figure. With other communes the index is another.</source>
      <translation>Las variables se llevan a una misma escala con las comunas de las tablas: {count} de las {of} del país en la que menos datos tiene. Con otras comunas el índice es otro.</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Veredicto</translation>
    </message>
    <message>
      <source>Verifies the inputs of a delimitation, repeats it and compares both results.</source>
      <translation>Verifica las entradas de una delimitación, la repite y compara ambos resultados.</translation>
    </message>
    <message>
      <source>Verifying the inputs</source>
      <translation>Verificando las entradas</translation>
    </message>
    <message>
      <source>Version of the document</source>
      <translation>Versión del documento</translation>
    </message>
    <message>
      <source>Version of the document, as its cover prints it.</source>
      <translation>Versión del documento, como la imprime su portada.</translation>
    </message>
    <message>
      <source>Versions: the largest counts</source>
      <translation>Son versiones: vale la mayor</translation>
    </message>
    <message>
      <source>Water: less land than this share of a cell</source>
      <translation>Agua: menos suelo que esta parte de la celda</translation>
    </message>
    <message>
      <source>Web page (*.html)</source>
      <translation>Página web (*.html)</translation>
    </message>
    <message>
      <source>What a barrier adds to a gap that crosses it. Left empty, barriers are not crossed.</source>
      <translation>Lo que una barrera suma a la separación que la cruza. Vacío: las barreras no se cruzan.</translation>
    </message>
    <message>
      <source>What a gap is measured against</source>
      <translation>Con qué se mide la brecha</translation>
    </message>
    <message>
      <source>What became of each case</source>
      <translation>Qué pasó con cada caso</translation>
    </message>
    <message>
      <source>What became of every row of the census, with sums that close (JSON).</source>
      <translation>Qué fue de cada fila del censo, con sumas que cierran (JSON).</translation>
    </message>
    <message>
      <source>What came is no whole ZIP file: the server cut it short. Try again.</source>
      <translation>Lo que llegó no es un archivo ZIP completo: el servidor lo cortó. Intente de nuevo.</translation>
    </message>
    <message>
      <source>What came is not the file that is published (its checksum differs).</source>
      <translation>Lo que llegó no es el archivo publicado (su suma de verificación difiere).</translation>
    </message>
    <message>
      <source>What carries the continuity over a gap.</source>
      <translation>Lo que lleva la continuidad por sobre una separación.</translation>
    </message>
    <message>
      <source>What is built in the whole country: rasters or polygons. Each region reads only what lies near its communes. Tiles may also be given as a folder.</source>
      <translation>Lo construido en todo el país: rásteres o polígonos. Cada región lee solo lo que está cerca de sus comunas. Las hojas también se pueden dar en una carpeta.</translation>
    </message>
    <message>
      <source>What is built: one or several rasters (tiles are read as one mosaic) or polygons. One source is enough for a cell to be built-up.</source>
      <translation>Lo construido: uno o varios rásteres (las hojas se leen como un mosaico) o polígonos. Basta una fuente para que una celda sea construida.</translation>
    </message>
    <message>
      <source>What is done with an epoch without a count. Nothing is reckoned before the first or after the last count.</source>
      <translation>Qué se hace con una época sin recuento. Nada se calcula antes del primer recuento ni después del último.</translation>
    </message>
    <message>
      <source>What is missing cannot be a candidate. Give the whole region.</source>
      <translation>Lo que falta no puede ser candidata. Entregue la región completa.</translation>
    </message>
    <message>
      <source>What is missing is not zero: complete or leave out those features.</source>
      <translation>Lo que falta no es cero: complete o quite esos elementos.</translation>
    </message>
    <message>
      <source>What is missing is not zero: complete or leave out those rows.</source>
      <translation>Lo que falta no es cero: complete o quite esas filas.</translation>
    </message>
    <message>
      <source>What is not saved in the open project is lost. Open the other one all the same?</source>
      <translation>Lo que no se haya guardado del proyecto abierto se pierde. ¿Abrir el otro de todos modos?</translation>
    </message>
    <message>
      <source>What is «{layer}» for?</source>
      <translation>¿Para qué es «{layer}»?</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>Qué es</translation>
    </message>
    <message>
      <source>What it is for</source>
      <translation>Para qué es</translation>
    </message>
    <message>
      <source>What it means when several rows of one commune, block or pair of travel have different figures.</source>
      <translation>Qué significa que varias filas de una comuna, manzana o par de viajes traigan cifras distintas.</translation>
    </message>
    <message>
      <source>What lacks before handing in</source>
      <translation>Qué falta antes de presentar</translation>
    </message>
    <message>
      <source>What makes a commune a member of a continuum. All three measures are reported; one decides. That of population needs population layers.</source>
      <translation>Qué hace que una comuna pertenezca a un continuo. Se informan las tres medidas y decide una. La de población exige capas de población.</translation>
    </message>
    <message>
      <source>What may be an enclave</source>
      <translation>Qué puede ser enclave</translation>
    </message>
    <message>
      <source>What neither the law nor a known norm says is a parameter, and is printed as such. A result supports a decision; it is not an act of the State.</source>
      <translation>Lo que no dicen la ley ni una norma conocida es un parámetro, y así se imprime. Un resultado apoya una decisión; no es un acto del Estado.</translation>
    </message>
    <message>
      <source>What part of the communes of a region «the poorest» are.</source>
      <translation>Qué parte de las comunas de una región son «las más pobres».</translation>
    </message>
    <message>
      <source>What part of the communes of a territory must be among the poorest; for both tests.</source>
      <translation>Qué parte de las comunas de un territorio debe estar entre las más pobres; para las dos pruebas.</translation>
    </message>
    <message>
      <source>What the area is for</source>
      <translation>Para qué sirve el área</translation>
    </message>
    <message>
      <source>What the communes selected in the list are to be, whatever is found; it is printed with its justification.</source>
      <translation>Qué han de ser las comunas seleccionadas en la lista, sea cual sea el hallazgo; se imprime con su justificación.</translation>
    </message>
    <message>
      <source>What the index of a commune is without a figure in some variable. The mean of the others is given only if you ask for it, and is marked so.</source>
      <translation>Qué índice tiene una comuna sin dato en alguna variable. El promedio de las demás solo se da si se pide, y así marcado.</translation>
    </message>
    <message>
      <source>What the inputs are for</source>
      <translation>Para qué sirven las entradas</translation>
    </message>
    <message>
      <source>What the inputs are for, if it is not recognised. It holds for all those that it fits.</source>
      <translation>Para qué sirven las entradas, si no se reconoce. Vale para todas las que calcen.</translation>
    </message>
    <message>
      <source>What the office writes</source>
      <translation>Lo que escribe la institución</translation>
    </message>
    <message>
      <source>What the third is of</source>
      <translation>De qué se cuenta el tercio</translation>
    </message>
    <message>
      <source>What the values mean</source>
      <translation>Qué significan los valores</translation>
    </message>
    <message>
      <source>What the values of the built-up rasters mean</source>
      <translation>Qué significan los valores de los rásteres de construido</translation>
    </message>
    <message>
      <source>What the values of the rasters mean. It is recognised by the name of the file and by its values; choose it only if that fails. It holds for all the rasters.</source>
      <translation>Qué significan los valores de los rásteres. Se reconoce por el nombre del archivo y sus valores; elíjala solo si eso falla. Vale para todos los rásteres.</translation>
    </message>
    <message>
      <source>What the values of {raster} mean cannot be told from its name and values (type {dtype}, values {minimum} to {maximum}). Choose the encoding.</source>
      <translation>No se puede deducir qué significan los valores de {raster} a partir de su nombre y sus valores (tipo {dtype}, valores de {minimum} a {maximum}). Elija la codificación.</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Qué hacer</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Qué se encontró</translation>
    </message>
    <message>
      <source>What was found as a text for other programs (JSON).</source>
      <translation>Lo encontrado como texto para otros programas (JSON).</translation>
    </message>
    <message>
      <source>What was not saved in that one is lost.</source>
      <translation>Lo que no se guardó en ese se pierde.</translation>
    </message>
    <message>
      <source>What would make it comply</source>
      <translation>Qué lo haría cumplir</translation>
    </message>
    <message>
      <source>Whatever you have: commune boundaries, rasters, polygons, blocks with population, tables of travel, points of services.</source>
      <translation>Todo lo que tenga: límites comunales, rásteres, polígonos, manzanas con población, tablas de viajes, puntos de servicios.</translation>
    </message>
    <message>
      <source>Where each case writes its GeoPackage and its PDF, under its name. It also keeps a register, lote.json, by which a case that is done is not repeated.</source>
      <translation>Donde cada caso escribe su GeoPackage y su PDF, con su nombre. Guarda también un registro, lote.json, por el que un caso ya hecho no se repite.</translation>
    </message>
    <message>
      <source>Where from…</source>
      <translation>Procedencia…</translation>
    </message>
    <message>
      <source>Where it comes from: {words}</source>
      <translation>Procedencia: {words}</translation>
    </message>
    <message>
      <source>Where people live: census blocks with persons, or rasters of persons per cell. Needed for membership by population and for the population inside.</source>
      <translation>Dónde vive la gente: manzanas censales con personas o rásteres de personas por celda. Se exigen para la pertenencia por población y para la población dentro del continuo.</translation>
    </message>
    <message>
      <source>Where persons live inside a polygon decides a membership by population (PEOPLE_RULE): {communes}.</source>
      <translation>Dónde viven las personas dentro de un polígono decide una pertenencia por población (PEOPLE_RULE): {communes}.</translation>
    </message>
    <message>
      <source>Where persons live inside a polygon decides the population of {candidate} (PEOPLE_RULE): {answers}.</source>
      <translation>Dónde viven las personas dentro de un polígono decide la población de {candidate} (PEOPLE_RULE): {answers}.</translation>
    </message>
    <message>
      <source>Where something is not recognised</source>
      <translation>Si algo no se reconoce</translation>
    </message>
    <message>
      <source>Where the file comes from</source>
      <translation>Procedencia del archivo</translation>
    </message>
    <message>
      <source>Where the files come from (file; institution; title; year; licence)</source>
      <translation>De dónde vienen los archivos (archivo; institución; título; año; licencia)</translation>
    </message>
    <message>
      <source>Where the persons of a polygon live</source>
      <translation>Dónde viven las personas de un polígono</translation>
    </message>
    <message>
      <source>Where the population lives</source>
      <translation>Dónde vive la población</translation>
    </message>
    <message>
      <source>Where the thresholds come from. «As GHS-SMOD R2023A» needs built-up land and land, and comes nearest to what GHSL publishes; the others are editions of the manual.</source>
      <translation>De dónde vienen los umbrales. «Como GHS-SMOD R2023A» necesita lo construido y el suelo, y es lo más cercano a lo que publica GHSL; los otros son ediciones del manual.</translation>
    </message>
    <message>
      <source>Where the workers of {count} {count:commune|communes} go is not known, so that {count:it is|they are} not evaluable: {cuts}. Commuting puts none of them into an area; being surrounded by one does.</source>
      <translation>No se sabe adónde van los ocupados de {count} {count:comuna|comunas}, que no {count:es evaluable|son evaluables}: {cuts}. La conmutación no pone a ninguna en un área; estar rodeada por una, sí.</translation>
    </message>
    <message>
      <source>Where there are buildings: rasters, several tiles count as one, or polygons.</source>
      <translation>Dónde hay construcciones: rásteres (varias teselas cuentan como uno) o polígonos.</translation>
    </message>
    <message>
      <source>Where to get the data…</source>
      <translation>Dónde conseguir los datos…</translation>
    </message>
    <message>
      <source>Where to look for inputs that are no longer where the case says; they are recognised by their content.</source>
      <translation>Dónde buscar las entradas que ya no están donde dice el caso; se reconocen por su contenido.</translation>
    </message>
    <message>
      <source>Whether each layer, raster or table can be used, and what to do about it.</source>
      <translation>Si cada capa, ráster o tabla sirve, y qué hacer.</translation>
    </message>
    <message>
      <source>Whether several communes that touch each other, and together are surrounded by one area, are enclaves too.</source>
      <translation>Si también son enclaves varias comunas que se tocan y que juntas quedan rodeadas por una sola área.</translation>
    </message>
    <message>
      <source>Whether what a gap is measured against moves with the date, or stays that of the earlier.</source>
      <translation>Si aquello con que se mide la brecha cambia con la fecha o sigue siendo el de la anterior.</translation>
    </message>
    <message>
      <source>Which count of inhabitants is compared with the threshold of the law. All of them are reported.</source>
      <translation>Qué recuento de habitantes se compara con el umbral de la ley. Se informan todos.</translation>
    </message>
    <message>
      <source>Which inhabitants are counted</source>
      <translation>Qué habitantes se cuentan</translation>
    </message>
    <message>
      <source>Which inhabitants of the communes count. The law does not say; the areas that exist add whole communes. Urban ones and those inside need located population.</source>
      <translation>Qué habitantes de las comunas cuentan. La ley no lo dice; las áreas constituidas suman comunas completas. Los urbanos y los de dentro exigen población localizada.</translation>
    </message>
    <message>
      <source>Which investment projects are metropolitan, by which leg of the rule, and sums.</source>
      <translation>Qué proyectos de inversión son metropolitanos, por qué causal, y sus sumas.</translation>
    </message>
    <message>
      <source>Which layer</source>
      <translation>Qué capa</translation>
    </message>
    <message>
      <source>Who does the work (empty, a number of processes, or an address of Dask)</source>
      <translation>Quién hace el trabajo (vacío, número de procesos o dirección de Dask)</translation>
    </message>
    <message>
      <source>Who hands it in</source>
      <translation>Quién presenta</translation>
    </message>
    <message>
      <source>Who reads the rasters and searches the gaps; the result is the same. Empty: the program decides, and takes other processes only for very large rasters. 0: this process alone. A number: so many processes of this computer. An address such as tcp://10.0.0.5:8786: the workers of a Dask scheduler. Needs the Python package distributed; finished blocks are kept, so that work that was broken off goes on.</source>
      <translation>Quién lee los rásteres y busca las separaciones; el resultado es el mismo. Vacío: decide el programa, que toma otros procesos solo con rásteres muy grandes. 0: este proceso solo. Un número: tantos procesos de este computador. Una dirección como tcp://10.0.0.5:8786: los trabajadores de un planificador de Dask. Necesita el paquete de Python distributed; los bloques terminados se guardan, de modo que un trabajo interrumpido sigue donde quedó.</translation>
    </message>
    <message>
      <source>Whole communes</source>
      <translation>Comunas completas</translation>
    </message>
    <message>
      <source>Whole communes decide ({count}). {figures}</source>
      <translation>Deciden las comunas completas ({count}). {figures}</translation>
    </message>
    <message>
      <source>Whole communes {whole}; urban {urban}; inside the continuum {inside}.</source>
      <translation>Comunas completas {whole}; urbana {urban}; dentro del continuo {inside}.</translation>
    </message>
    <message>
      <source>Whom the table asked</source>
      <translation>A quiénes preguntó la tabla</translation>
    </message>
    <message>
      <source>Whose inhabitants are compared with the threshold. They change the verdict and no set. Those of urban areas and inside the continuum need population layers.</source>
      <translation>Qué habitantes se comparan con el umbral. Cambian el resultado y ningún conjunto. Los de áreas urbanas y los de dentro del continuo necesitan capas de población.</translation>
    </message>
    <message>
      <source>Whose thresholds are used where none is written. Of the Chilean rule of 2018 the least inhabitants of a city are known; its recalibrated thresholds are not, and those of the EU and the OECD stand in for them, marked so.</source>
      <translation>De quién son los umbrales donde no se escribe ninguno. De la regla chilena de 2018 se conocen los habitantes mínimos de una ciudad; sus umbrales recalibrados no, y en su lugar están los de la UE y la OCDE, así marcados.</translation>
    </message>
    <message>
      <source>Why communes were added or taken out; every output prints it. One for all, or one for each commune by its code.</source>
      <translation>Por qué se agregaron o sacaron comunas; se imprime en todas las salidas. Una para todas, o una por comuna según su código.</translation>
    </message>
    <message>
      <source>Wide rivers are in no commune of many layers: the communes on both banks are neighbours when they face each other within this distance. 0: only those that touch on land.</source>
      <translation>En muchas capas los ríos anchos no son de ninguna comuna: las comunas de ambas riberas son vecinas cuando se enfrentan a esta distancia o menos. 0: solo las que se tocan en tierra.</translation>
    </message>
    <message>
      <source>Window for requests</source>
      <translation>Ventana de solicitudes</translation>
    </message>
    <message>
      <source>Window for requests: closed</source>
      <translation>Ventana de solicitudes: cerrada</translation>
    </message>
    <message>
      <source>Window for requests: not open yet</source>
      <translation>Ventana de solicitudes: aún no abre</translation>
    </message>
    <message>
      <source>With 8, two cells that touch at a corner are one patch; with 4 they are two.</source>
      <translation>Con 8, dos celdas que se tocan por una esquina son una misma mancha; con 4 son dos.</translation>
    </message>
    <message>
      <source>With a Degree of Urbanisation: a commune is part of a city when at least this share of its people lives in an urban centre.</source>
      <translation>Con un Grado de Urbanización: una comuna es parte de una ciudad cuando al menos esta parte de su gente vive en un centro urbano.</translation>
    </message>
    <message>
      <source>With figures of fewer communes of the country or region its mean is «no evaluable».</source>
      <translation>Con datos de menos comunas del país o de la región, su promedio es «no evaluable».</translation>
    </message>
    <message>
      <source>With the barriers and bridges given the communes do not join with gaps of up to {max_gap} m; without them they join at {plain} m.</source>
      <translation>Con las barreras y puentes indicados, las comunas no se unen con separaciones de hasta {max_gap} m; sin ellos se unen a {plain} m.</translation>
    </message>
    <message>
      <source>With the barriers and bridges given the communes join once gaps of {gap} m are bridged (without them, of {plain} m); the tolerance is {tolerance} m.</source>
      <translation>Con las barreras y puentes indicados, las comunas se unen al salvar separaciones de {gap} m (sin ellos, de {plain} m); la tolerancia es {tolerance} m.</translation>
    </message>
    <message>
      <source>With the bridges given the communes join once gaps of {gap} m are bridged; without them they do not with gaps of up to {max_gap} m. The tolerance is {tolerance} m.</source>
      <translation>Con los puentes indicados, las comunas se unen al salvar separaciones de {gap} m; sin ellos no se unen con separaciones de hasta {max_gap} m. La tolerancia es {tolerance} m.</translation>
    </message>
    <message>
      <source>With the other values of the case it does not change between {begin} and {end} m.</source>
      <translation>Con los demás valores del caso no cambia entre {begin} y {end} m.</translation>
    </message>
    <message>
      <source>With the other values of the case it does not change from {begin} m up to the maximum gap searched ({most} m).</source>
      <translation>Con los demás valores del caso no cambia desde {begin} m hasta la separación máxima buscada ({most} m).</translation>
    </message>
    <message>
      <source>With the parameters of the case no set of communes is found, so there is nothing to follow through the combinations. Name the communes in CANDIDATE, or change the parameters of the case.</source>
      <translation>Con los parámetros del caso no se halla ningún conjunto de comunas, de modo que no hay qué seguir por las combinaciones. Nombre las comunas en CANDIDATE o cambie los parámetros del caso.</translation>
    </message>
    <message>
      <source>With the rule {preset} its authors found {areas} areas with {population} inhabitants in the whole country. {remark}</source>
      <translation>Con la regla {preset}, quienes la hicieron encontraron {areas} {areas:área|áreas} con {population} {population:habitante|habitantes} en todo el país. {remark}</translation>
    </message>
    <message>
      <source>With this part of its length or area a project has effect in a commune, however small it is: a sliver over the border counts for nothing.</source>
      <translation>Con esta parte de su longitud o superficie un proyecto tiene efecto en una comuna, por pequeño que sea: una astilla al otro lado del límite no cuenta.</translation>
    </message>
    <message>
      <source>Within the own commune (%)</source>
      <translation>Dentro de la propia comuna (%)</translation>
    </message>
    <message>
      <source>Without a raster of land every cell counts whole, or the communes are taken for all the land there is: then their coast must be exact, and they must be all that there are.</source>
      <translation>Sin un ráster de suelo cada celda cuenta entera, o se toman las comunas por todo el suelo que hay: entonces su costa debe ser exacta, y deben estar todas.</translation>
    </message>
    <message>
      <source>Workbook (*.xlsx)</source>
      <translation>Planilla (*.xlsx)</translation>
    </message>
    <message>
      <source>Workers by commune of residence and of work, counted from the table of persons.</source>
      <translation>Trabajadores por comuna de residencia y de trabajo, contados en la tabla de personas.</translation>
    </message>
    <message>
      <source>Workers in the matrix</source>
      <translation>Trabajadores en la matriz</translation>
    </message>
    <message>
      <source>Working cell (empty: by evidence)</source>
      <translation>Celda de trabajo (vacío: según la evidencia)</translation>
    </message>
    <message>
      <source>Working system (empty: by location)</source>
      <translation>Sistema de trabajo (vacío: según la ubicación)</translation>
    </message>
    <message>
      <source>Write here, or begin with the outline. A line that begins with ## is a heading.</source>
      <translation>Escriba aquí o comience con el esquema. Una línea que empieza con ## es un título.</translation>
    </message>
    <message>
      <source>Write the justification: without it nothing is included or excluded.</source>
      <translation>Escriba la justificación: sin ella nada se incluye ni se excluye.</translation>
    </message>
    <message>
      <source>Write the person of the regional government who answers for it.</source>
      <translation>Indique la persona del gobierno regional que responde por el expediente.</translation>
    </message>
    <message>
      <source>Write the regional government that hands it in.</source>
      <translation>Indique el gobierno regional que lo presenta.</translation>
    </message>
    <message>
      <source>Writes the built-up mask from which continuity is measured: 1 where a cell is built-up, 0 where it is not or nothing is known of it; there is no no-data value. It reaches beyond the communes as far as gaps are searched by default, because land outside them may join two communes.

The rule: a source cell is built-up when its share of built surface is at least the stated one; a working cell takes the source cell under its centre, or is built-up when its centre lies inside a built-up polygon; one source is enough. The file says this rule, the encodings, the share and the sources in its metadata, and in EVIDENCE_DIAGONAL_M how many metres the land of a cell may lie from its centre, so that gaps measured on it are no more certain than those of its sources.

Given back as built-up layer with the encoding «mask», with the same communes, it gives the same continuum.</source>
      <translation>Escribe la máscara de suelo construido con que se mide la continuidad: 1 donde la celda es construida, 0 donde no lo es o nada se sabe de ella; no hay valor nodata. Llega más allá de las comunas hasta donde se buscan separaciones por defecto, porque el suelo de fuera puede unir dos comunas.

La regla: una celda de origen es construida cuando su parte de superficie construida alcanza la indicada; una celda de trabajo toma la celda de origen que está bajo su centro, o es construida cuando su centro está dentro de un polígono construido; basta una fuente. El archivo dice esta regla, las codificaciones, el porcentaje y las fuentes en sus metadatos, y en EVIDENCE_DIAGONAL_M a cuántos metros del centro de una celda puede estar su suelo construido, para que las separaciones medidas en ella no parezcan más ciertas que las de sus fuentes.

Entregada de nuevo como capa de construido con la codificación «mask», con las mismas comunas, da el mismo continuo.</translation>
    </message>
    <message>
      <source>Writing the GeoPackage</source>
      <translation>Escribiendo el GeoPackage</translation>
    </message>
    <message>
      <source>Writing the page of HTML</source>
      <translation>Escribiendo la página HTML</translation>
    </message>
    <message>
      <source>Year of CASEN, printed with the tests. The pilot used that of 2009.</source>
      <translation>Año de CASEN, que se imprime con las pruebas. El piloto usó la de 2009.</translation>
    </message>
    <message>
      <source>Year of the earlier tables</source>
      <translation>Año de las tablas anteriores</translation>
    </message>
    <message>
      <source>Year of the earlier tables, printed with the gaps.</source>
      <translation>Año de las tablas anteriores, que se imprime con las brechas.</translation>
    </message>
    <message>
      <source>Year of the poverty (CASEN)</source>
      <translation>Año de la pobreza (CASEN)</translation>
    </message>
    <message>
      <source>Year of the study of isolated localities, printed with the test. The pilot used that of 2012.</source>
      <translation>Año del estudio de localidades aisladas, que se imprime con la prueba. El piloto usó el de 2012.</translation>
    </message>
    <message>
      <source>Year of the study of isolation</source>
      <translation>Año del estudio de aislamiento</translation>
    </message>
    <message>
      <source>Year of the variables whose row of the list has none.</source>
      <translation>Año de las variables que no lo traen en la lista.</translation>
    </message>
    <message>
      <source>Year of the variables without one of their own</source>
      <translation>Año de las variables que no traen el suyo</translation>
    </message>
    <message>
      <source>Years without a count</source>
      <translation>Años sin recuento</translation>
    </message>
    <message>
      <source>Years, in the order of the layers (empty: by their names)</source>
      <translation>Años, en el orden de las capas (vacío: por sus nombres)</translation>
    </message>
    <message>
      <source>Yes: what grows may be the method</source>
      <translation>Sí: lo que crece puede ser el método</translation>
    </message>
    <message>
      <source>a coordinate is no number</source>
      <translation>una coordenada no es un número</translation>
    </message>
    <message>
      <source>a hole lies outside its polygon</source>
      <translation>un hueco está fuera de su polígono</translation>
    </message>
    <message>
      <source>a part of its path is not a folder</source>
      <translation>una parte de su ruta no es una carpeta</translation>
    </message>
    <message>
      <source>a raster</source>
      <translation>un ráster</translation>
    </message>
    <message>
      <source>a ring has too few points</source>
      <translation>un anillo tiene muy pocos puntos</translation>
    </message>
    <message>
      <source>a ring is there twice</source>
      <translation>un anillo está dos veces</translation>
    </message>
    <message>
      <source>a ring touches itself</source>
      <translation>un anillo se toca a sí mismo</translation>
    </message>
    <message>
      <source>a table</source>
      <translation>una tabla</translation>
    </message>
    <message>
      <source>all communes have the same figure</source>
      <translation>todas las comunas tienen el mismo dato</translation>
    </message>
    <message>
      <source>all regions</source>
      <translation>todas las regiones</translation>
    </message>
    <message>
      <source>among them: {communes}</source>
      <translation>entre ellas: {communes}</translation>
    </message>
    <message>
      <source>another program is using it</source>
      <translation>lo está usando otro programa</translation>
    </message>
    <message>
      <source>apart from one another: {groups}</source>
      <translation>separadas entre sí: {groups}</translation>
    </message>
    <message>
      <source>built-up evidence</source>
      <translation>evidencia de suelo construido</translation>
    </message>
    <message>
      <source>by encoding</source>
      <translation>la de la codificación</translation>
    </message>
    <message>
      <source>cannot be evaluated</source>
      <translation>no evaluable</translation>
    </message>
    <message>
      <source>complies</source>
      <translation>cumple</translation>
    </message>
    <message>
      <source>crosses itself</source>
      <translation>se cruza a sí mismo</translation>
    </message>
    <message>
      <source>does not comply</source>
      <translation>no cumple</translation>
    </message>
    <message>
      <source>done</source>
      <translation>listo</translation>
    </message>
    <message>
      <source>encoded like {encoding}; provenance not declared</source>
      <translation>codificado como {encoding}; procedencia no declarada</translation>
    </message>
    <message>
      <source>exact</source>
      <translation>exacta</translation>
    </message>
    <message>
      <source>examining…</source>
      <translation>examinando…</translation>
    </message>
    <message>
      <source>excluded</source>
      <translation>excluida</translation>
    </message>
    <message>
      <source>groups of points</source>
      <translation>grupos de puntos</translation>
    </message>
    <message>
      <source>here it is the code, not the name</source>
      <translation>aquí es el código, no el nombre</translation>
    </message>
    <message>
      <source>here it is the name, not the code</source>
      <translation>aquí es el nombre, no el código</translation>
    </message>
    <message>
      <source>included</source>
      <translation>incluida</translation>
    </message>
    <message>
      <source>inhabitants</source>
      <translation>habitantes</translation>
    </message>
    <message>
      <source>is no commune: write names or codes (CUT) between semicolons.</source>
      <translation>no es una comuna: escriba nombres o códigos (CUT) separados por punto y coma.</translation>
    </message>
    <message>
      <source>is no date: write it as in 30-06-2026, 2026-06 or 2026.</source>
      <translation>no es una fecha: escríbala como 30-06-2026, 2026-06 o 2026.</translation>
    </message>
    <message>
      <source>is no whole number.</source>
      <translation>no es un número entero.</translation>
    </message>
    <message>
      <source>is none of its values: {values}.</source>
      <translation>no es uno de sus valores: {values}.</translation>
    </message>
    <message>
      <source>isolation (year of the study)</source>
      <translation>el aislamiento (año del estudio)</translation>
    </message>
    <message>
      <source>it does not exist</source>
      <translation>no existe</translation>
    </message>
    <message>
      <source>it has a single commune</source>
      <translation>tiene una sola comuna</translation>
    </message>
    <message>
      <source>it has no localities</source>
      <translation>no tiene localidades</translation>
    </message>
    <message>
      <source>it has no reference value</source>
      <translation>no tiene valor de referencia</translation>
    </message>
    <message>
      <source>it has no reference value above zero</source>
      <translation>no tiene valor de referencia mayor que cero</translation>
    </message>
    <message>
      <source>it is a folder</source>
      <translation>es una carpeta</translation>
    </message>
    <message>
      <source>it is not known whether more of it is better</source>
      <translation>no se sabe si tener más es mejor</translation>
    </message>
    <message>
      <source>its communes have different centres: {centres}</source>
      <translation>sus comunas tienen centros distintos: {centres}</translation>
    </message>
    <message>
      <source>its links lead back to themselves</source>
      <translation>sus enlaces vuelven sobre sí mismos</translation>
    </message>
    <message>
      <source>its name or path is too long</source>
      <translation>el nombre o la ruta es demasiado larga</translation>
    </message>
    <message>
      <source>joins at no gap of up to {max_gap} m</source>
      <translation>no se une con separaciones de hasta {max_gap} m</translation>
    </message>
    <message>
      <source>joins once gaps of {gap} m are bridged</source>
      <translation>se une al salvar separaciones de {gap} m</translation>
    </message>
    <message>
      <source>latitude and longitude swapped</source>
      <translation>latitud y longitud cambiadas</translation>
    </message>
    <message>
      <source>layers of communes</source>
      <translation>capas de comunas</translation>
    </message>
    <message>
      <source>less than {metres}</source>
      <translation>menos de {metres}</translation>
    </message>
    <message>
      <source>lines</source>
      <translation>líneas</translation>
    </message>
    <message>
      <source>lines of several parts</source>
      <translation>líneas de varias partes</translation>
    </message>
    <message>
      <source>lines or polygons</source>
      <translation>líneas o polígonos</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>falta</translation>
    </message>
    <message>
      <source>needs attention</source>
      <translation>requiere atención</translation>
    </message>
    <message>
      <source>needs judgement</source>
      <translation>requiere juicio</translation>
    </message>
    <message>
      <source>networks of services</source>
      <translation>redes de servicios</translation>
    </message>
    <message>
      <source>next</source>
      <translation>sigue</translation>
    </message>
    <message>
      <source>no</source>
      <translation>no</translation>
    </message>
    <message>
      <source>no centre was given</source>
      <translation>no se dio ningún centro</translation>
    </message>
    <message>
      <source>no code</source>
      <translation>no es un código</translation>
    </message>
    <message>
      <source>no commune has a figure</source>
      <translation>ninguna comuna tiene dato</translation>
    </message>
    <message>
      <source>no data</source>
      <translation>sin dato</translation>
    </message>
    <message>
      <source>no earlier table has its column</source>
      <translation>ninguna tabla anterior tiene su columna</translation>
    </message>
    <message>
      <source>no evidence reaches it</source>
      <translation>la evidencia no la alcanza</translation>
    </message>
    <message>
      <source>no other commune of the area is a member of its continuum</source>
      <translation>ninguna otra comuna del área es miembro de su continuo</translation>
    </message>
    <message>
      <source>no set</source>
      <translation>sin conjunto</translation>
    </message>
    <message>
      <source>no table has its column</source>
      <translation>ninguna tabla tiene su columna</translation>
    </message>
    <message>
      <source>no table of an earlier date was given</source>
      <translation>no se entregó ninguna tabla de una fecha anterior</translation>
    </message>
    <message>
      <source>nobody was counted in {years}</source>
      <translation>no se contó a nadie en {years}</translation>
    </message>
    <message>
      <source>none</source>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>none declared</source>
      <translation>ninguno declarado</translation>
    </message>
    <message>
      <source>none known; the code and the name were recognised</source>
      <translation>ninguno conocido; se reconocieron el código y el nombre</translation>
    </message>
    <message>
      <source>none known; the field was chosen</source>
      <translation>ninguno conocido; el campo se eligió</translation>
    </message>
    <message>
      <source>none of the register</source>
      <translation>ninguna del registro</translation>
    </message>
    <message>
      <source>none: a new area</source>
      <translation>ninguna: un área nueva</translation>
    </message>
    <message>
      <source>none: everything is no data</source>
      <translation>ninguno: todo es sin dato</translation>
    </message>
    <message>
      <source>not evaluable: {communes}</source>
      <translation>no evaluables: {communes}</translation>
    </message>
    <message>
      <source>not said</source>
      <translation>sin decir</translation>
    </message>
    <message>
      <source>not where its reference system is meant for</source>
      <translation>fuera de donde rige su sistema de referencia</translation>
    </message>
    <message>
      <source>number with decimals</source>
      <translation>número con decimales</translation>
    </message>
    <message>
      <source>one hole lies inside another</source>
      <translation>un hueco está dentro de otro</translation>
    </message>
    <message>
      <source>one part lies inside another</source>
      <translation>una parte está dentro de otra</translation>
    </message>
    <message>
      <source>only one commune has a figure</source>
      <translation>solo una comuna tiene dato</translation>
    </message>
    <message>
      <source>only {count} of the {of} communes of reference have a figure</source>
      <translation>solo {count} de las {of} {of:comuna|comunas} de referencia {count:tiene|tienen} dato</translation>
    </message>
    <message>
      <source>only {hectares} ha of its built-up land in it, and more than {need} ha are asked for</source>
      <translation>solo {hectares} ha de su suelo construido en él, y se exigen más de {need} ha</translation>
    </message>
    <message>
      <source>only {percent} % of its built-up land in it, and more than {need} % is asked for</source>
      <translation>solo el {percent} % de lo construido en él, y se exige más del {need} %</translation>
    </message>
    <message>
      <source>only {percent} % of its located persons in it, and more than {need} % is asked for</source>
      <translation>solo el {percent} % de sus personas localizadas en él, y se exige más del {need} %</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>opcional</translation>
    </message>
    <message>
      <source>out of date</source>
      <translation>desactualizado</translation>
    </message>
    <message>
      <source>outside its commune</source>
      <translation>fuera de su comuna</translation>
    </message>
    <message>
      <source>outside the country</source>
      <translation>fuera del país</translation>
    </message>
    <message>
      <source>patches and gaps</source>
      <translation>manchas y separaciones</translation>
    </message>
    <message>
      <source>pending</source>
      <translation>pendiente</translation>
    </message>
    <message>
      <source>persons</source>
      <translation>personas</translation>
    </message>
    <message>
      <source>persons per cell</source>
      <translation>personas por celda</translation>
    </message>
    <message>
      <source>points</source>
      <translation>puntos</translation>
    </message>
    <message>
      <source>polygons</source>
      <translation>polígonos</translation>
    </message>
    <message>
      <source>polygons of several parts</source>
      <translation>polígonos de varias partes</translation>
    </message>
    <message>
      <source>poverty (year of CASEN)</source>
      <translation>la pobreza (año de CASEN)</translation>
    </message>
    <message>
      <source>problem</source>
      <translation>problema</translation>
    </message>
    <message>
      <source>rasters and figures</source>
      <translation>rásteres y cifras</translation>
    </message>
    <message>
      <source>recognised</source>
      <translation>reconocido</translation>
    </message>
    <message>
      <source>recognised by itself</source>
      <translation>se reconoce solo</translation>
    </message>
    <message>
      <source>reference systems</source>
      <translation>sistemas de referencia</translation>
    </message>
    <message>
      <source>something else</source>
      <translation>otra cosa</translation>
    </message>
    <message>
      <source>something else is already there</source>
      <translation>ya hay otra cosa en ese lugar</translation>
    </message>
    <message>
      <source>tab</source>
      <translation>tabulador</translation>
    </message>
    <message>
      <source>tables</source>
      <translation>tablas</translation>
    </message>
    <message>
      <source>text of five digits</source>
      <translation>texto de cinco cifras</translation>
    </message>
    <message>
      <source>text with the leading zero</source>
      <translation>texto con el cero inicial</translation>
    </message>
    <message>
      <source>text without the leading zero</source>
      <translation>texto sin el cero inicial</translation>
    </message>
    <message>
      <source>the built-up evidence of the case tells nothing of it</source>
      <translation>la evidencia construida del caso no dice nada de ella</translation>
    </message>
    <message>
      <source>the case tells nothing of its built-up land</source>
      <translation>el caso no dice nada de lo construido en ella</translation>
    </message>
    <message>
      <source>the centre is in a commune outside: {centres}</source>
      <translation>el centro está en una comuna de fuera: {centres}</translation>
    </message>
    <message>
      <source>the code of the commune</source>
      <translation>el código de la comuna</translation>
    </message>
    <message>
      <source>the code of the commune of destination</source>
      <translation>el código de la comuna de destino</translation>
    </message>
    <message>
      <source>the code of the commune of origin</source>
      <translation>el código de la comuna de origen</translation>
    </message>
    <message>
      <source>the counts of {start} and {end} are of different kinds</source>
      <translation>los recuentos de {start} y {end} son de distinta clase</translation>
    </message>
    <message>
      <source>the disk or folder is for reading only</source>
      <translation>el disco o la carpeta es solo de lectura</translation>
    </message>
    <message>
      <source>the disk or the network failed</source>
      <translation>falló el disco o la red</translation>
    </message>
    <message>
      <source>the evidence has no built-up land in it</source>
      <translation>la evidencia no tiene suelo construido en ella</translation>
    </message>
    <message>
      <source>the folder of temporary files</source>
      <translation>la carpeta de archivos temporales</translation>
    </message>
    <message>
      <source>the interior is cut in two</source>
      <translation>el interior está cortado en dos</translation>
    </message>
    <message>
      <source>the layer holds nothing in its region</source>
      <translation>la capa no tiene nada en su región</translation>
    </message>
    <message>
      <source>the list holds nothing of its region</source>
      <translation>la lista no tiene nada de su región</translation>
    </message>
    <message>
      <source>the population did not change, so there is no ratio</source>
      <translation>la población no varió, de modo que no hay razón</translation>
    </message>
    <message>
      <source>the rasters of {year} do not cover {name} ({percent} % of it)</source>
      <translation>los rásteres de {year} no cubren {name} (cubren {percent} %)</translation>
    </message>
    <message>
      <source>the result</source>
      <translation>el resultado</translation>
    </message>
    <message>
      <source>the server sent less than it announced</source>
      <translation>el servidor envió menos de lo que anunció</translation>
    </message>
    <message>
      <source>the study could not evaluate it</source>
      <translation>el estudio no la pudo evaluar</translation>
    </message>
    <message>
      <source>the study says: {reason}</source>
      <translation>el estudio dice: {reason}</translation>
    </message>
    <message>
      <source>the system accepts no such name</source>
      <translation>el sistema no acepta ese nombre</translation>
    </message>
    <message>
      <source>there is no count of the population for {years}</source>
      <translation>no hay recuento de población de {years}</translation>
    </message>
    <message>
      <source>there is no permission for it</source>
      <translation>no hay permiso</translation>
    </message>
    <message>
      <source>there is no polygon of: {communes}</source>
      <translation>no hay polígono de: {communes}</translation>
    </message>
    <message>
      <source>there is no room left on the disk</source>
      <translation>no queda espacio en el disco</translation>
    </message>
    <message>
      <source>there was no built-up land in {year}</source>
      <translation>no había suelo construido en {year}</translation>
    </message>
    <message>
      <source>today</source>
      <translation>hoy</translation>
    </message>
    <message>
      <source>too many files are open</source>
      <translation>hay demasiados archivos abiertos</translation>
    </message>
    <message>
      <source>trips or workers</source>
      <translation>viajes o trabajadores</translation>
    </message>
    <message>
      <source>what is written there</source>
      <translation>lo que está escrito allí</translation>
    </message>
    <message>
      <source>whole number</source>
      <translation>número entero</translation>
    </message>
    <message>
      <source>with another rounding</source>
      <translation>con otro redondeo</translation>
    </message>
    <message>
      <source>with remarks</source>
      <translation>con observaciones</translation>
    </message>
    <message>
      <source>with ties the other way</source>
      <translation>con los empates al revés</translation>
    </message>
    <message>
      <source>without a figure: {communes}</source>
      <translation>sin dato: {communes}</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>sí</translation>
    </message>
    <message>
      <source>{all} {all:case|cases}: {done} done, {skipped} unchanged and skipped, {failed} failed.</source>
      <translation>{all} {all:caso|casos}: {done} {done:hecho|hechos}, {skipped} sin cambios que se {skipped:salta|saltan}, {failed} con error.</translation>
    </message>
    <message>
      <source>{came} MB</source>
      <translation>{came} MB</translation>
    </message>
    <message>
      <source>{came} MB of {total} MB</source>
      <translation>{came} MB de {total} MB</translation>
    </message>
    <message>
      <source>{candidate}: the set of the case ({communes}) comes in {percent} % of the {count} combinations that can be judged, of {all}. {stable}</source>
      <translation>{candidate}: el conjunto del caso ({communes}) resulta en el {percent} % de {count} {count:combinación que se puede|combinaciones que se pueden} evaluar, de {all}. {stable}</translation>
    </message>
    <message>
      <source>{closed} of {gaps} {gaps:gap|gaps} closed, of {variables} {variables:variable|variables}; {unknown} not evaluable</source>
      <translation>{closed} de {gaps} {gaps:brecha cerrada|brechas cerradas}, de {variables} {variables:variable|variables}; {unknown} no {unknown:evaluable|evaluables}</translation>
    </message>
    <message>
      <source>{commune}: {hectares} ha</source>
      <translation>{commune}: {hectares} ha</translation>
    </message>
    <message>
      <source>{computed} and {reference} cover exactly the same land. If it is one layer given twice, choose another; continua of different tolerances also hold the same land unless some of them are selected.</source>
      <translation>{computed} y {reference} cubren exactamente el mismo suelo. Si es una misma capa dada dos veces, elija otra; los continuos de distintas tolerancias también contienen el mismo suelo, salvo que se seleccionen algunos.</translation>
    </message>
    <message>
      <source>{count}
(decides)</source>
      <translation>{count}
(decide)</translation>
    </message>
    <message>
      <source>{count} blocks had been finished by an earlier run and were read back.</source>
      <translation>{count} {count:bloque estaba terminado|bloques estaban terminados} de una ejecución anterior y se {count:leyó|leyeron}.</translation>
    </message>
    <message>
      <source>{count} cells have {persons} persons and no land: their density is that of the whole cell.</source>
      <translation>{count} {count:celda tiene|celdas tienen} {persons} {persons:persona|personas} y ningún suelo: su densidad es la de la celda entera.</translation>
    </message>
    <message>
      <source>{count} cells hold «*»: the census keeps them secret (in {fields}).</source>
      <translation>Celdas con «*», que el censo mantiene en secreto: {count} (en {fields}).</translation>
    </message>
    <message>
      <source>{count} cells of {raster} hold infinity, which is no number: they count as no data.</source>
      <translation>{count} {count:celda|celdas} de {raster} {count:contiene|contienen} infinito, que no es un número: {count:cuenta|cuentan} como sin dato.</translation>
    </message>
    <message>
      <source>{count} codes belong to no commune of Chile: {codes}.</source>
      <translation>Códigos que no son de ninguna comuna de Chile: {count} ({codes}).</translation>
    </message>
    <message>
      <source>{count} codes stand for projects of different names, which are kept apart: {names}. Correct the code or the name.</source>
      <translation>{count} {count:código corresponde|códigos corresponden} a proyectos de nombres distintos, que se mantienen separados: {names}. Corrija el código o el nombre.</translation>
    </message>
    <message>
      <source>{count} combinations from {readings} readings of the evidence, {fabrics} sets of patches and {hierarchies} hierarchies; {judged} sets of communes were judged.</source>
      <translation>{count} {count:combinación|combinaciones} con {readings} {readings:lectura|lecturas} de la evidencia, {fabrics} {fabrics:juego|juegos} de manchas y {hierarchies} {hierarchies:jerarquía|jerarquías}; se {judged:juzgó|juzgaron} {judged} {judged:conjunto|conjuntos} de comunas.</translation>
    </message>
    <message>
      <source>{count} communes are in more than one feature: {cuts}.</source>
      <translation>Comunas en más de un elemento: {count} ({cuts}).</translation>
    </message>
    <message>
      <source>{count} communes are in more than one row: {cuts}.</source>
      <translation>Comunas en más de una fila: {count} ({cuts}).</translation>
    </message>
    <message>
      <source>{count} communes lie beyond the extent of the computed land and were left out, because nothing is known of them: {cuts}.</source>
      <translation>{count} {count:comuna queda|comunas quedan} más allá de la extensión de lo calculado y se {count:dejó|dejaron} fuera, porque nada se sabe de {count:ella|ellas}: {cuts}.</translation>
    </message>
    <message>
      <source>{count} communes of other regions of {layer} are not reached by the built-up evidence.</source>
      <translation>La evidencia de suelo construido no llega a {count} {count:comuna|comunas} de otras regiones de {layer}.</translation>
    </message>
    <message>
      <source>{count} communes of these regions are missing: {communes}.</source>
      <translation>Comunas de estas regiones que faltan: {count} ({communes}).</translation>
    </message>
    <message>
      <source>{count} communes of {layer} lie far from where their codes say: {cuts}.</source>
      <translation>Comunas de {layer} lejos de donde dicen sus códigos: {count} ({cuts}).</translation>
    </message>
    <message>
      <source>{count} different texts were written twice in UTF-8: {names}.</source>
      <translation>Textos distintos codificados dos veces en UTF-8: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} elements appear more than once (same name and category); each counts once, with the communes of all its mentions: {names}.</source>
      <translation>{count} {count:elemento aparece|elementos aparecen} más de una vez (mismo nombre y categoría); cada uno cuenta una vez, con las comunas de todas sus menciones: {names}.</translation>
    </message>
    <message>
      <source>{count} elements serve fewer than two communes and are shared by none: {names}.</source>
      <translation>{count} {count:elemento sirve|elementos sirven} a menos de dos comunas y no se {count:comparte|comparten}: {names}.</translation>
    </message>
    <message>
      <source>{count} features have no number of persons in {field}, or one below zero.</source>
      <translation>Elementos sin número de personas en {field}, o con uno negativo: {count}.</translation>
    </message>
    <message>
      <source>{count} features have no shape.</source>
      <translation>Elementos sin geometría: {count}.</translation>
    </message>
    <message>
      <source>{count} features have the code 0: they are no commune («Zona sin demarcar»).</source>
      <translation>Elementos con el código 0, que no son comuna («Zona sin demarcar»): {count}.</translation>
    </message>
    <message>
      <source>{count} features lie far from the commune whose code they carry.</source>
      <translation>Elementos lejos de la comuna cuyo código llevan: {count}.</translation>
    </message>
    <message>
      <source>{count} features of {layer} ({hectares} ha) lie far from the communes compared and from the computed land; they take no part and are in no total.</source>
      <translation>{count} {count:objeto|objetos} de {layer} ({hectares} ha) {count:está|están} lejos de las comunas comparadas y de lo calculado; no {count:participa ni está|participan ni están} en ningún total.</translation>
    </message>
    <message>
      <source>{count} features of {layer} are no commune and were left out: {codes}.</source>
      <translation>{count} {count:objeto|objetos} de {layer} no {count:es comuna y se omitió|son comunas y se omitieron}: {codes}.</translation>
    </message>
    <message>
      <source>{count} features of {layer} have no count of persons: none is located.</source>
      <translation>{count} {count:elemento|elementos} de {layer} no {count:trae|traen} cuenta de personas: no se localiza a nadie en {count:él|ellos}.</translation>
    </message>
    <message>
      <source>{count} features of {layer} with {persons} persons have no polygon, so these persons are not located.</source>
      <translation>{count} {count:elemento|elementos} de {layer}, con {persons} {persons:persona|personas}, no {count:tiene|tienen} polígono: esas personas no se localizan.</translation>
    </message>
    <message>
      <source>{count} features repeat the shape of another one.</source>
      <translation>Elementos que repiten la geometría de otro: {count}.</translation>
    </message>
    <message>
      <source>{count} invalid polygons of {layer} were repaired.</source>
      <translation>{count:Se reparó|Se repararon} {count} {count:polígono no válido|polígonos no válidos} de {layer}.</translation>
    </message>
    <message>
      <source>{count} invalid polygons of {layer} were repaired: {cuts}.</source>
      <translation>{count:Se reparó|Se repararon} {count} {count:polígono no válido|polígonos no válidos} de {layer}: {cuts}.</translation>
    </message>
    <message>
      <source>{count} names are districts of the tax service and no communes: {names}. In brackets, the commune that each is a part of.</source>
      <translation>Nombres que son distritos del Servicio de Impuestos Internos y no comunas: {count} ({names}). Entre paréntesis, la comuna de la que cada uno es parte.</translation>
    </message>
    <message>
      <source>{count} names are not spelt as the catalogue spells them: {names}.</source>
      <translation>Nombres escritos de otro modo que en el catálogo: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} names are other spellings of communes: {names}.</source>
      <translation>Nombres que son otras grafías de comunas: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} names are those of no commune: {names}.</source>
      <translation>Nombres que no son de ninguna comuna: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} names belong to several projects without a code, each of which counts: {names}. Give them one code if they are one project.</source>
      <translation>{count} {count:nombre es|nombres son} de varios proyectos sin código, y cada uno cuenta: {names}. Déles un mismo código si son un solo proyecto.</translation>
    </message>
    <message>
      <source>{count} names of {layer} were written twice in UTF-8 and were repaired: {names}.</source>
      <translation>Nombres de {layer} codificados dos veces en UTF-8, que se repararon: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} names were written twice in UTF-8: {names}.</source>
      <translation>Nombres codificados dos veces en UTF-8: {count} ({names}).</translation>
    </message>
    <message>
      <source>{count} of the plain gaps meet a barrier.</source>
      <translation>{count} de las separaciones sin barreras {count:encuentra|encuentran} una barrera.</translation>
    </message>
    <message>
      <source>{count} of {all} rows are not evaluable; each says why, and none of them counts in a share.</source>
      <translation>{count} de {all} {all:fila|filas} no {count:es evaluable|son evaluables}; cada una dice por qué y ninguna cuenta en una parte.</translation>
    </message>
    <message>
      <source>{count} of {total} input files have the same content as in the case.</source>
      <translation>{count} de {total} {total:archivo|archivos} de entrada {count:tiene|tienen} el mismo contenido que en el caso.</translation>
    </message>
    <message>
      <source>{count} old codes are used: {codes}.</source>
      <translation>Códigos anteriores en uso: {count} ({codes}).</translation>
    </message>
    <message>
      <source>{count} pairs of communes appear in more than one row of {table} with the same figures, as if the table had been appended to itself: they count once: {pairs}.</source>
      <translation>{count} {count:par|pares} de comunas {count:aparece|aparecen} en más de una fila de {table} con las mismas cifras, como si la tabla se hubiera anexado a sí misma; {count:cuenta|cuentan} una vez: {pairs}.</translation>
    </message>
    <message>
      <source>{count} pairs of communes appear in more than one row of {table}, and it is not known whether the rows are parts to add up or versions of the figure: {pairs}. What depends on them is not evaluable. Set the parameter REPEATED_POPULATION, or correct the table.</source>
      <translation>{count} {count:par|pares} de comunas {count:aparece|aparecen} en más de una fila de {table}, y no se sabe si las filas son partes que se suman o versiones de la cifra: {pairs}. Lo que depende de ello no es evaluable. Fije el parámetro REPEATED_POPULATION o corrija la tabla.</translation>
    </message>
    <message>
      <source>{count} pairs of communes appear in more than one row of {table}; the row with the largest figure counts, as chosen: {pairs}.</source>
      <translation>{count} {count:par|pares} de comunas {count:aparece|aparecen} en más de una fila de {table}; como se eligió, vale la fila con la cifra mayor: {pairs}.</translation>
    </message>
    <message>
      <source>{count} pairs of communes appear in more than one row of {table}; their rows were added up, as chosen: {pairs}.</source>
      <translation>{count} {count:par|pares} de comunas {count:aparece|aparecen} en más de una fila de {table}; como se eligió, sus filas se sumaron: {pairs}.</translation>
    </message>
    <message>
      <source>{count} pairs of communes overlap: {km2} km² of land are claimed more than once ({sum} km² adding up the pairs). The largest: {pairs}.</source>
      <translation>Pares de comunas que se traslapan: {count}. El suelo reclamado más de una vez mide {km2} km² ({sum} km² sumando los pares). Los mayores: {pairs}.</translation>
    </message>
    <message>
      <source>{count} pairs of features overlap, {ha} ha in all.</source>
      <translation>Pares de elementos que se traslapan: {count}, {ha} ha en total.</translation>
    </message>
    <message>
      <source>{count} patches under the minimum were dropped ({hectares} ha in all).</source>
      <translation>{count:Se descartó|Se descartaron} {count} {count:mancha|manchas} bajo el mínimo ({hectares} ha en total).</translation>
    </message>
    <message>
      <source>{count} persons of {file} do not say whether they work but give a commune of work; they are not in the matrix: {codes}.</source>
      <translation>{count} {count:persona|personas} de {file} no {count:dice si trabaja pero da|dicen si trabajan pero dan} una comuna de trabajo; no {count:está|están} en la matriz: {codes}.</translation>
    </message>
    <message>
      <source>{count} persons of {file} give an answer that is not known: {codes}.</source>
      <translation>{count} {count:persona|personas} de {file} {count:da|dan} una respuesta que no se conoce: {codes}.</translation>
    </message>
    <message>
      <source>{count} persons of {file} live in no known commune; codes: {codes}.</source>
      <translation>{count} {count:persona|personas} de {file} no {count:reside|residen} en una comuna conocida; códigos: {codes}.</translation>
    </message>
    <message>
      <source>{count} persons of {file} work in a commune that is not known; codes: {codes}.</source>
      <translation>{count} {count:persona|personas} de {file} {count:trabaja|trabajan} en una comuna que no se conoce; códigos: {codes}.</translation>
    </message>
    <message>
      <source>{count} persons of {file} work in another commune but give the code of their own; the code decides.</source>
      <translation>{count} {count:persona|personas} de {file} {count:trabaja|trabajan} en otra comuna pero {count:da|dan} el código de la suya; decide el código.</translation>
    </message>
    <message>
      <source>{count} persons of {file} work in another commune without saying which.</source>
      <translation>{count} {count:persona|personas} de {file} {count:trabaja|trabajan} en otra comuna sin decir cuál.</translation>
    </message>
    <message>
      <source>{count} persons of {file} work in their own commune but give the code of another; the answer decides.</source>
      <translation>{count} {count:persona|personas} de {file} {count:trabaja|trabajan} en su comuna pero {count:da|dan} el código de otra; decide la respuesta.</translation>
    </message>
    <message>
      <source>{count} pieces of land enclosed by communes belong to none, {km2} km² in all; the largest has {largest} km² (around it: {around}).</source>
      <translation>Huecos rodeados de comunas que no son de ninguna: {count}, {km2} km² en total; el mayor mide {largest} km² (alrededor: {around}).</translation>
    </message>
    <message>
      <source>{count} points have latitude and longitude swapped; turned round, {home} of them lie in their stated commune.</source>
      <translation>Puntos con latitud y longitud cambiadas: {count}; al intercambiarlas, {home} {home:queda|quedan} en la comuna que {home:declara|declaran}.</translation>
    </message>
    <message>
      <source>{count} points have no coordinates.</source>
      <translation>Puntos sin coordenadas: {count}.</translation>
    </message>
    <message>
      <source>{count} points lie far from every commune of Chile.</source>
      <translation>Puntos lejos de toda comuna de Chile: {count}.</translation>
    </message>
    <message>
      <source>{count} polygons are invalid ({reasons}).</source>
      <translation>Polígonos inválidos: {count} ({reasons}).</translation>
    </message>
    <message>
      <source>{count} polygons of {layer} are given more than once with the same persons: they count once, and {persons} repeated persons were left out.</source>
      <translation>{count} {count:polígono|polígonos} de {layer} {count:viene|vienen} más de una vez con las mismas personas: {count:cuenta|cuentan} una vez, y {persons:se dejó|se dejaron} fuera {persons} {persons:persona repetida|personas repetidas}.</translation>
    </message>
    <message>
      <source>{count} polygons of {layer} with {persons} persons do not say in {field} whether they are urban or rural: the urban population of their communes is not known.</source>
      <translation>{count} {count:polígono|polígonos} de {layer} con {persons} {persons:persona|personas} no {count:dice|dicen} en {field} si {count:es urbano o rural|son urbanos o rurales}: la población urbana de sus comunas no se conoce.</translation>
    </message>
    <message>
      <source>{count} projects are in several layers or tables, and count once: {names}.</source>
      <translation>{count} {count:proyecto está|proyectos están} en varias capas o tablas y {count:cuenta|cuentan} una vez: {names}.</translation>
    </message>
    <message>
      <source>{count} projects are in several rows of one layer, and count once: {names}.</source>
      <translation>{count} {count:proyecto está|proyectos están} en varias filas de una capa y {count:cuenta|cuentan} una vez: {names}.</translation>
    </message>
    <message>
      <source>{count} projects do not lie in the commune that their table says, and their position was not used: {names}.</source>
      <translation>{count} {count:proyecto no está|proyectos no están} en la comuna que dice su tabla, y su posición no se usó: {names}.</translation>
    </message>
    <message>
      <source>{count} projects fulfil the rule and no resolution of SUBDERE is given for them: SUBDERE qualifies each by resolution, and nothing here takes its place.</source>
      <translation>{count} {count:proyecto cumple|proyectos cumplen} la regla y no se indica su resolución de SUBDERE: SUBDERE califica cada uno por resolución, y nada de esto la reemplaza.</translation>
    </message>
    <message>
      <source>{count} projects have amounts of several years, which were added: {names}.</source>
      <translation>{count} {count:proyecto tiene|proyectos tienen} montos de varios años, que se sumaron: {names}.</translation>
    </message>
    <message>
      <source>{count} projects have rows whose amounts contradict each other, and count as without an amount: {names}.</source>
      <translation>{count} {count:proyecto tiene|proyectos tienen} filas con montos que se contradicen y {count:cuenta|cuentan} como sin monto: {names}.</translation>
    </message>
    <message>
      <source>{count} projects leave the communes given, and what lies beyond is not known: {names}. Give a layer with all communes of the region.</source>
      <translation>{count} {count:proyecto sale|proyectos salen} de las comunas dadas y no se sabe qué hay más allá: {names}. Indique una capa con todas las comunas de la región.</translation>
    </message>
    <message>
      <source>{count} projects lie in no commune (in water, or beyond the border): {names}.</source>
      <translation>{count} {count:proyecto no está|proyectos no están} en ninguna comuna (en el agua o más allá de la frontera): {names}.</translation>
    </message>
    <message>
      <source>{count} projects lie in part in no commune (in water, or beyond the border): {names}.</source>
      <translation>{count} {count:proyecto está|proyectos están} en parte fuera de toda comuna (en el agua o más allá de la frontera): {names}.</translation>
    </message>
    <message>
      <source>{count} rows are «indeterminate»: they have no zone or block ({persons} persons).</source>
      <translation>Filas «indeterminadas», sin zona o manzana: {count} (personas: {persons}).</translation>
    </message>
    <message>
      <source>{count} rows have more or fewer cells than there are columns.</source>
      <translation>Filas con más o menos celdas que columnas: {count}.</translation>
    </message>
    <message>
      <source>{count} rows have the code of a commune of another region: {codes}.</source>
      <translation>Filas con el código de una comuna de otra región: {count} ({codes}).</translation>
    </message>
    <message>
      <source>{count} rows repeat a pair of communes.</source>
      <translation>Filas que repiten un par de comunas: {count}.</translation>
    </message>
    <message>
      <source>{count} values are no commune code: {values}.</source>
      <translation>Valores que no son un código de comuna: {count} ({values}).</translation>
    </message>
    <message>
      <source>{count} {count:column|columns} of the table {count:is|are} called like no parameter and {count:says|say} nothing to the cases: {names}.</source>
      <translation>{count} {count:columna|columnas} de la tabla no se {count:llama|llaman} como ningún parámetro y no {count:dice|dicen} nada a los casos: {names}.</translation>
    </message>
    <message>
      <source>{count} {count:commune lacks|communes lack} a figure in some variable; the index is not evaluable, nor is that of the territory: {communes}.</source>
      <translation>{count} {count:comuna no tiene|comunas no tienen} dato en alguna variable; su índice no es evaluable, ni el de su territorio: {communes}.</translation>
    </message>
    <message>
      <source>{count} {count:commune lacks|communes lack} a figure in some variable; the index is the mean of the others, as was asked for: {communes}.</source>
      <translation>{count} {count:comuna no tiene|comunas no tienen} dato en alguna variable; su índice es el promedio de las demás, como se pidió: {communes}.</translation>
    </message>
    <message>
      <source>{count} {count:commune|communes} of the tables without a polygon in {layer}: counted in places and scales, and not drawn: {communes}.</source>
      <translation>{count} {count:comuna|comunas} de las tablas sin polígono en {layer}: {count:cuenta|cuentan} en lugares y escalas, y no se {count:dibuja|dibujan}: {communes}.</translation>
    </message>
    <message>
      <source>{count} {count:file|files} of the folder {count:is|are} no case: {names}.</source>
      <translation>{count} {count:archivo|archivos} de la carpeta no {count:es un caso|son casos}: {names}.</translation>
    </message>
    <message>
      <source>{count} {count:file|files} of the folder {folder} {count:was|were} left out, for no tile could be read there: {files}.</source>
      <translation>{count} {count:archivo|archivos} de la carpeta {folder} {count:quedó|quedaron} fuera, porque no se pudo leer una hoja de ahí: {files}.</translation>
    </message>
    <message>
      <source>{count} {count:model was|models were} copied to {folder}; those that were there already are left as they are.

In the Processing toolbox, under «Models» and «am_delimiter», open one with the right button and «Edit model…». Its steps, values and comments are yours to change.</source>
      <translation>Se {count:copió|copiaron} {count} {count:modelo|modelos} a {folder}; los que ya estaban quedan como están.

En la caja de herramientas de Procesos, en «Modelos» y «am_delimiter», abra uno con el botón derecho y «Editar modelo…». Sus pasos, valores y comentarios son suyos para cambiarlos.</translation>
    </message>
    <message>
      <source>{count} {count:variable|variables} of the index</source>
      <translation>{count} {count:variable|variables} del índice</translation>
    </message>
    <message>
      <source>{criterion} ({value} {unit}; the threshold is {operator} {threshold})</source>
      <translation>{criterion} ({value} {unit}; umbral {operator} {threshold})</translation>
    </message>
    <message>
      <source>{definition}: its area goes on in another region: {communes}.</source>
      <translation>{definition}: su área sigue en otra región: {communes}.</translation>
    </message>
    <message>
      <source>{definition}: none of its areas holds anything of the candidate.</source>
      <translation>{definition}: ninguna de sus áreas reúne algo de la candidata.</translation>
    </message>
    <message>
      <source>{definition}: nothing can be told of these communes of the candidate, which count in no share: {communes}.</source>
      <translation>{definition}: no se puede decir nada de estas comunas de la candidata, que no cuentan en ninguna parte: {communes}.</translation>
    </message>
    <message>
      <source>{definition}: what was given does not cover the candidate (it tells nothing of any of its communes), so it is not counted. Check that it is of the same region.</source>
      <translation>{definition}: lo que se dio no cubre la candidata (no dice nada de ninguna de sus comunas), así que no se cuenta. Revise que sea de la misma región.</translation>
    </message>
    <message>
      <source>{dimension} {count} of {of}</source>
      <translation>{dimension} {count} de {of}</translation>
    </message>
    <message>
      <source>{entry}: it has a date ({date}) and is «{state}». Correct one of both.</source>
      <translation>{entry}: tiene fecha ({date}) y está «{state}». Corrija una de las dos cosas.</translation>
    </message>
    <message>
      <source>{entry}: the document is not where its path says: {path}.</source>
      <translation>{entry}: el documento no está donde dice su ruta: {path}.</translation>
    </message>
    <message>
      <source>{entry}: the document is on another computer, so it was not looked for: {path}.</source>
      <translation>{entry}: el documento está en otro equipo, de modo que no se buscó: {path}.</translation>
    </message>
    <message>
      <source>{entry}: the document {path} is no longer the one that was stored (SHA-256 {now}… instead of {then}…).</source>
      <translation>{entry}: el documento {path} ya no es el que se guardó (SHA-256 {now}… en vez de {then}…).</translation>
    </message>
    <message>
      <source>{entry}: {date} is outside the window, which runs from {start} to {last}. Check the start of the presidential term.</source>
      <translation>{entry}: el {date} está fuera de la ventana, que va del {start} al {last}. Revise el inicio del período presidencial.</translation>
    </message>
    <message>
      <source>{field} by commune, all its rows added</source>
      <translation>{field} por comuna, sumadas todas sus filas</translation>
    </message>
    <message>
      <source>{field}: {count} of {all} communes differ by more than {percent} % from the census nearest to them, {examples} the most.</source>
      <translation>{field}: comunas que difieren en más de {percent} % del censo más cercano: {count} de {all}; las que más, {examples}.</translation>
    </message>
    <message>
      <source>{field}: {missing} rows without a number and {negative} below zero.</source>
      <translation>{field}: {missing} {missing:fila|filas} sin número y {negative} bajo cero.</translation>
    </message>
    <message>
      <source>{file} cannot be read as a table ({problem}). Give the persons of the census as CSV, compressed CSV (.csv.gz) or Parquet, whole.</source>
      <translation>{file} no se puede leer como tabla ({problem}). Entregue las personas del censo como CSV, CSV comprimido (.csv.gz) o Parquet, completo.</translation>
    </message>
    <message>
      <source>{file} cannot be written.</source>
      <translation>{file} no se puede escribir.</translation>
    </message>
    <message>
      <source>{file} does not exist. Choose the table of persons of the census.</source>
      <translation>{file} no existe. Elija la tabla de personas del censo.</translation>
    </message>
    <message>
      <source>{file} has no rows. Give the table of persons of the census, whole.</source>
      <translation>{file} no tiene filas. Entregue la tabla de personas del censo, completa.</translation>
    </message>
    <message>
      <source>{file} has {rows} rows; the whole census has {published}. If the table should be whole, copy it again.</source>
      <translation>{file} tiene {rows} {rows:fila|filas}; el censo completo tiene {published}. Si la tabla debía estar completa, cópiela de nuevo.</translation>
    </message>
    <message>
      <source>{file} holds several layers. Which one?</source>
      <translation>{file} contiene varias capas. ¿Cuál?</translation>
    </message>
    <message>
      <source>{file} is a draft: no regional government or no person answers for it.</source>
      <translation>{file} es un borrador: falta el gobierno regional o la persona que responde por él.</translation>
    </message>
    <message>
      <source>{file} is neither text in UTF-8 or Latin-1 nor Parquet. Give the persons of the census as CSV, compressed CSV (.csv.gz) or Parquet; take them out of a ZIP first.</source>
      <translation>{file} no es texto en UTF-8 o Latin-1 ni Parquet. Entregue las personas del censo como CSV, CSV comprimido (.csv.gz) o Parquet; si están en un ZIP, sáquelas primero.</translation>
    </message>
    <message>
      <source>{file} is no JSON that can be read ({problem}). Write the inputs of the case as qgis_process takes them, or move the file out of the folder.</source>
      <translation>{file} no es un JSON que se pueda leer ({problem}). Escriba las entradas del caso como las recibe qgis_process, o saque el archivo de la carpeta.</translation>
    </message>
    <message>
      <source>{file} is not there any more.</source>
      <translation>{file} ya no está.</translation>
    </message>
    <message>
      <source>{file} is there already, and a case never replaces a file. Choose another name.</source>
      <translation>{file} ya existe, y un caso nunca reemplaza un archivo. Elija otro nombre.</translation>
    </message>
    <message>
      <source>{file} is there already: choose it by its whole name.</source>
      <translation>{file} ya existe: elíjalo por su nombre completo.</translation>
    </message>
    <message>
      <source>{file} is there by now, and a download replaces no file.</source>
      <translation>{file} ya está ahí, y una descarga no reemplaza ningún archivo.</translation>
    </message>
    <message>
      <source>{file} lacks the fields {missing}. Give the table of persons of the census, or choose its fields by hand; it has: {fields}.</source>
      <translation>A {file} le faltan los campos {missing}. Entregue la tabla de personas del censo, o elija sus campos a mano; tiene: {fields}.</translation>
    </message>
    <message>
      <source>{file} uses old commune codes, read as today's {count} times: {codes}.</source>
      <translation>{file} usa códigos comunales antiguos, leídos {count} {count:vez|veces} como los actuales: {codes}.</translation>
    </message>
    <message>
      <source>{file} was edited since it was written ({tables}): it is made anew.</source>
      <translation>{file} se editó desde que se escribió ({tables}): se hace de nuevo.</translation>
    </message>
    <message>
      <source>{first} and {second} are both of {year} and cover the same place: two versions of one epoch. Leave one of them out, or correct their years.</source>
      <translation>{first} y {second} son ambos de {year} y cubren el mismo lugar: dos versiones de una época. Quite uno o corrija sus años.</translation>
    </message>
    <message>
      <source>{first} and {second} overlap and have different values in {count} {count:cell|cells}. A cell that is built-up in one of them counts as built-up.</source>
      <translation>{first} y {second} se traslapan y tienen valores distintos en {count} {count:celda|celdas}. Una celda construida en una de ellas cuenta como construida.</translation>
    </message>
    <message>
      <source>{folder} cannot be written ({problem}): choose another folder.</source>
      <translation>No se puede escribir en {folder} ({problem}): elija otra carpeta.</translation>
    </message>
    <message>
      <source>{hectares} ha of built-up land</source>
      <translation>{hectares} ha construidas</translation>
    </message>
    <message>
      <source>{hectares} ha of built-up land lie outside every commune of the layer; they count for continuity and for no commune.</source>
      <translation>{hectares} ha construidas están fuera de todas las comunas de la capa; cuentan para la continuidad y para ninguna comuna.</translation>
    </message>
    <message>
      <source>{hectares} ha of built-up land with less than {density} % of built-up land in the {side} m around it were left out (minimum local density).</source>
      <translation>Se dejaron fuera {hectares} ha de suelo construido con menos de {density} % construido en los {side} m a su alrededor (densidad local mínima).</translation>
    </message>
    <message>
      <source>{hectares} ha of built-up land, less than {least} ha ({cells} cells)</source>
      <translation>{hectares} ha construidas, menos de {least} ha ({cells} {cells:celda|celdas})</translation>
    </message>
    <message>
      <source>{hectares} ha of built-up land, {each} m² for each of its {persons} inhabitants; {least} m² are asked for</source>
      <translation>{hectares} ha construidas, {each} m² por cada uno de sus {persons} {persons:habitante|habitantes}; se exigen {least} m²</translation>
    </message>
    <message>
      <source>{hectares} ha, of units of other communes: none bears its code</source>
      <translation>{hectares} ha, de polígonos de otras comunas: ninguno lleva su código</translation>
    </message>
    <message>
      <source>{held} in the continuum of {communes}</source>
      <translation>{held} en el continuo de {communes}</translation>
    </message>
    <message>
      <source>{held} in the continuum of {communes} and {count} more</source>
      <translation>{held} en el continuo de {communes} y {count} más</translation>
    </message>
    <message>
      <source>{how} it would read «{verdict}»</source>
      <translation>{how} diría «{verdict}»</translation>
    </message>
    <message>
      <source>{input} is a folder, and no layer can be read from it. Give the file itself.</source>
      <translation>{input} es una carpeta y de ella no se puede leer ninguna capa. Entregue el archivo mismo.</translation>
    </message>
    <message>
      <source>{isolated} of {localities}</source>
      <translation>{isolated} de {localities}</translation>
    </message>
    <message>
      <source>{later} is done while these earlier steps are not: {earlier}.</source>
      <translation>Pasos fuera de orden. Hecho: {later}. Sin terminar: {earlier}.</translation>
    </message>
    <message>
      <source>{layer} cannot be read as projects: it must be a layer of points, lines or polygons, or a table. Take it out, or export it as one of these.</source>
      <translation>{layer} no se puede leer como proyectos: debe ser una capa de puntos, líneas o polígonos, o una tabla. Quítela, o expórtela como una de estas.</translation>
    </message>
    <message>
      <source>{layer} gives some communes in several parts, which were joined: {cuts}.</source>
      <translation>{layer} trae algunas comunas en varias partes, que se unieron: {cuts}.</translation>
    </message>
    <message>
      <source>{layer} has codes that are of no commune, left out: {codes}. Correct them if they are of the area.</source>
      <translation>{layer} tiene códigos que no son de ninguna comuna, que quedan aparte: {codes}. Corríjalos si son del área.</translation>
    </message>
    <message>
      <source>{layer} has communes without a polygon, left out: {cuts}.</source>
      <translation>{layer} tiene comunas sin polígono, que se omitieron: {cuts}.</translation>
    </message>
    <message>
      <source>{layer} has coordinates that its system {crs} does not have, so they lie nowhere: {places}. Assign the right system (Layer properties, Source), or correct those features.</source>
      <translation>{layer} tiene coordenadas que su sistema {crs} no contempla, así que no están en ningún lugar: {places}. Asigne el sistema correcto (Propiedades de la capa, Fuente) o corrija esos objetos.</translation>
    </message>
    <message>
      <source>{layer} has its coordinates swapped (latitude before longitude): turned round, its communes lie in their places in {probable}. Use the tool «Swap X and Y coordinates» and run again.</source>
      <translation>{layer} tiene las coordenadas cambiadas (latitud antes que longitud): al intercambiarlas, sus comunas quedan en su lugar en {probable}. Use la herramienta «Intercambiar coordenadas X e Y» y ejecute otra vez.</translation>
    </message>
    <message>
      <source>{layer} has no coordinate reference system.</source>
      <translation>{layer} no tiene sistema de referencia de coordenadas.</translation>
    </message>
    <message>
      <source>{layer} has no coordinate reference system. Assign the right one (Layer properties, Source) and run again.</source>
      <translation>{layer} no tiene sistema de referencia de coordenadas. Asigne el correcto (Propiedades de la capa, Fuente) y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{layer} has no coordinate reference system. Its communes lie in their places in {probable}: assign that one (Layer properties, Source) and run again.</source>
      <translation>{layer} no tiene sistema de referencia de coordenadas. Sus comunas quedan en su lugar en {probable}: asigne ese (Propiedades de la capa, Fuente) y ejecute otra vez.</translation>
    </message>
    <message>
      <source>{layer} has no field that is recognised as the name of the area of each commune (its fields: {fields}). Choose the field.</source>
      <translation>{layer} no tiene ningún campo que se reconozca como el nombre del área de cada comuna (sus campos: {fields}). Elija el campo.</translation>
    </message>
    <message>
      <source>{layer} has {count} {count:row|rows} without a commune code, left out.</source>
      <translation>{layer} tiene {count} {count:fila|filas} sin código de comuna, que {count:queda|quedan} aparte.</translation>
    </message>
    <message>
      <source>{layer} holds continua of several tolerances ({tolerances} m), compared as one. To compare one tolerance, select its features and use only the selected ones.</source>
      <translation>{layer} contiene continuos de varias tolerancias ({tolerances} m), que se comparan como uno solo. Para comparar una tolerancia, seleccione sus objetos y use solo los seleccionados.</translation>
    </message>
    <message>
      <source>{layer} holds values that are no count of persons: {values}. Declare them as no data (Layer properties, Transparency) or correct them, and run again.</source>
      <translation>{layer} tiene valores que no cuentan personas: {values}. Declárelos sin dato (propiedades de la capa, Transparencia) o corríjalos, y ejecute otra vez.</translation>
    </message>
    <message>
      <source>{layer} holds values that are no count of persons: {values}. Declare them as no data or correct them, and run again.</source>
      <translation>{layer} contiene valores que no son una cuenta de personas: {values}. Declárelos como sin dato o corríjalos y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{layer} holds {count} communes twice; the copies were left out: {cuts}.</source>
      <translation>{layer} contiene {count} {count:comuna|comunas} dos veces; las copias se omitieron: {cuts}.</translation>
    </message>
    <message>
      <source>{layer} is a table without a field of commune codes (CUT) that is recognised (its fields: {fields}). Choose the field, or give a layer of polygons.</source>
      <translation>{layer} es una tabla sin un campo de códigos de comuna (CUT) que se reconozca (sus campos: {fields}). Elija el campo, o dé una capa de polígonos.</translation>
    </message>
    <message>
      <source>{layer} is no raster. Epochs are rasters of one year each, or one raster whose values are years.</source>
      <translation>{layer} no es un ráster. Las épocas son rásteres de un año cada uno, o un ráster cuyos valores son años.</translation>
    </message>
    <message>
      <source>{layer} uses old commune codes, replaced by today's: {codes}.</source>
      <translation>{layer} usa códigos comunales antiguos, reemplazados por los actuales: {codes}.</translation>
    </message>
    <message>
      <source>{limit} MB of memory are not enough to read {file}. Raise the memory limit and run again.</source>
      <translation>{limit} MB de memoria no alcanzan para leer {file}. Suba el límite de memoria y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{lost} ha of the land that was built-up before are not in {year} ({percent} %): noise of the product rather than demolition. The map of growth keeps them.</source>
      <translation>{lost} ha de lo que antes estaba construido no lo están en {year} ({percent} %): ruido del producto más que demolición. El mapa de crecimiento las conserva.</translation>
    </message>
    <message>
      <source>{met} of {all} projects fulfil the rule; {open} need judgement, {unknown} are not evaluable and {not_met} do not fulfil it.</source>
      <translation>{met} de {all} {all:proyecto cumple|proyectos cumplen} la regla; {open} {open:requiere|requieren} juicio, {unknown} no {unknown:es evaluable|son evaluables} y {not_met} no la {not_met:cumple|cumplen}.</translation>
    </message>
    <message>
      <source>{name} ({state}), {common} of its {all} communes</source>
      <translation>{name} ({state}), {common} de sus {all} {all:comuna|comunas}</translation>
    </message>
    <message>
      <source>{name} has no built-up land</source>
      <translation>{name} no tiene suelo construido</translation>
    </message>
    <message>
      <source>{name} was {then} when the case was stored and is {now} now.</source>
      <translation>{name} era {then} cuando se guardó el caso y ahora es {now}.</translation>
    </message>
    <message>
      <source>{name} {persons} (Census {year}: {census})</source>
      <translation>{name} {persons} (Censo {year}: {census})</translation>
    </message>
    <message>
      <source>{name}: «{value}» is neither yes nor no. Write «sí» or «no».</source>
      <translation>{name}: «{value}» no es sí ni no. Escriba «sí» o «no».</translation>
    </message>
    <message>
      <source>{name}: «{value}» is no number. Write it as 200 or 0,5.</source>
      <translation>{name}: «{value}» no es un número. Escríbalo como 200 o 0,5.</translation>
    </message>
    <message>
      <source>{name}: «{value}» is no value that it takes. Write one text or number; of several layers, a list.</source>
      <translation>{name}: «{value}» no es un valor que admita. Escriba un texto o un número; de varias capas, una lista.</translation>
    </message>
    <message>
      <source>{name}: «{value}» is none of its options, which are: {options}.</source>
      <translation>{name}: «{value}» no es ninguna de sus opciones, que son: {options}.</translation>
    </message>
    <message>
      <source>{output} and {input} are the same file: {path}. What you gave would be replaced by the result. Choose another file name for the result.</source>
      <translation>{output} y {input} son el mismo archivo: {path}. El resultado reemplazaría lo que usted entregó. Elija otro nombre de archivo para el resultado.</translation>
    </message>
    <message>
      <source>{output} and {other} are the same file: {path}. Give each a file name of its own.</source>
      <translation>{output} y {other} son el mismo archivo: {path}. Dé a cada uno un nombre de archivo propio.</translation>
    </message>
    <message>
      <source>{output} is the project that is open in QGIS: {path}. Choose another file name for the result.</source>
      <translation>{output} es el proyecto que está abierto en QGIS: {path}. Elija otro nombre de archivo para el resultado.</translation>
    </message>
    <message>
      <source>{output} would replace {path}, an input or document of the case {case}. Choose another file name for the result.</source>
      <translation>{output} reemplazaría {path}, un insumo o documento del caso {case}. Elija otro nombre de archivo para el resultado.</translation>
    </message>
    <message>
      <source>{output}: «{path}» is not written, because its name must end in {endings}. Write for example «{example}».</source>
      <translation>{output}: «{path}» no se escribe, porque su nombre debe terminar en {endings}. Escriba, por ejemplo, «{example}».</translation>
    </message>
    <message>
      <source>{out} of {judged} points lie outside the box that holds the commune they state, {far} of them by more than {margin} m. Give a commune layer too, for an exact count.</source>
      <translation>Puntos fuera de la caja que contiene la comuna que declaran: {out} de {judged}; a más de {margin} m: {far}. Entregue también una capa comunal para contarlos con exactitud.</translation>
    </message>
    <message>
      <source>{out} of {judged} points lie outside the polygon of the commune they state, {far} of them by more than {margin} m.</source>
      <translation>Puntos fuera del polígono de la comuna que declaran: {out} de {judged}; a más de {margin} m: {far}.</translation>
    </message>
    <message>
      <source>{pair} ({km2} km²)</source>
      <translation>{pair} ({km2} km²)</translation>
    </message>
    <message>
      <source>{parameter} cannot be {value}. It goes from {minimum} to {maximum}.</source>
      <translation>{parameter} no puede ser {value}. Va de {minimum} a {maximum}.</translation>
    </message>
    <message>
      <source>{parameter}: a path of {count} letters is longer than this system takes («{path}»). Write a shorter one.</source>
      <translation>{parameter}: una ruta de {count} {count:carácter|caracteres} es más larga de lo que admite este sistema («{path}»). Escriba una más corta.</translation>
    </message>
    <message>
      <source>{parameter}: «{path}» is no name of a file, because of this sign: {sign}. Write it without.</source>
      <translation>{parameter}: «{path}» no puede ser el nombre de un archivo, por este signo: {sign}. Escríbalo sin él.</translation>
    </message>
    <message>
      <source>{path} already holds tables that this program did not write under the names of its own: {tables}. Choose another file name, or give those tables other names, and run again; nothing was changed.</source>
      <translation>{path} ya contiene tablas que este programa no escribió, con los nombres de las suyas: {tables}. Elija otro nombre de archivo, o dé otros nombres a esas tablas, y ejecute de nuevo; no se cambió nada.</translation>
    </message>
    <message>
      <source>{path} cannot be made: this QGIS lacks the Python package {package}. Install it in the Python of QGIS (in its terminal: python3 -m pip install {package}); the QGIS installer for Windows carries it.</source>
      <translation>No se puede hacer {path}: a este QGIS le falta el paquete de Python {package}. Instálelo en el Python de QGIS (en su terminal: python3 -m pip install {package}); el instalador de QGIS para Windows lo trae.</translation>
    </message>
    <message>
      <source>{path} cannot be written ({problem}). Choose another folder or file name.</source>
      <translation>No se puede escribir {path} ({problem}). Elija otra carpeta u otro nombre de archivo.</translation>
    </message>
    <message>
      <source>{path} cannot be written: the folder {folder} does not exist. Create it first.</source>
      <translation>No se puede escribir {path}: la carpeta {folder} no existe. Créela primero.</translation>
    </message>
    <message>
      <source>{path} does not exist. Choose the GeoPackage that «Delimit metropolitan areas» wrote.</source>
      <translation>{path} no existe. Elija el GeoPackage que escribió «Delimitar áreas metropolitanas».</translation>
    </message>
    <message>
      <source>{path} has no candidate {candidate}. Its candidates are: {candidates}.</source>
      <translation>{path} no tiene la candidata {candidate}. Sus candidatas son: {candidates}.</translation>
    </message>
    <message>
      <source>{path} holds no case that can be run again: it is no result of «Delimit metropolitan areas», or its table «case» is missing or damaged. Choose the GeoPackage that the delimitation wrote.</source>
      <translation>{path} no contiene un caso que se pueda repetir: no es un resultado de «Delimitar áreas metropolitanas», o su tabla «case» falta o está dañada. Elija el GeoPackage que escribió la delimitación.</translation>
    </message>
    <message>
      <source>{path} holds no layer «{layer}», so it is no result of that study. Choose the GeoPackage that the study wrote.</source>
      <translation>{path} no contiene ninguna capa «{layer}», así que no es un resultado de ese estudio. Elija el GeoPackage que escribió el estudio.</translation>
    </message>
    <message>
      <source>{path} holds no study of sensitivity that can be read. Choose the GeoPackage that «Sensitivity» wrote for this case, or leave it empty. No PDF was written.</source>
      <translation>{path} no contiene un análisis de sensibilidad que se pueda leer. Elija el GeoPackage que «Sensibilidad» escribió para este caso o déjelo vacío. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>{path} holds no study «{study}» that can be read. Choose the GeoPackage that the algorithm of that name wrote, or leave it empty. No PDF was written.</source>
      <translation>{path} no contiene un estudio «{study}» que se pueda leer. Elija el GeoPackage que escribió el algoritmo de ese nombre o deje el parámetro vacío. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>{path} is a folder or a device, which cannot be replaced by a file. Write the name of a file.</source>
      <translation>{path} es una carpeta o un dispositivo, que no se puede reemplazar por un archivo. Escriba el nombre de un archivo.</translation>
    </message>
    <message>
      <source>{path} is being written by another run of this plugin. Wait until it ends, or choose another file name.</source>
      <translation>Otra ejecución de este complemento está escribiendo {path}. Espere a que termine o elija otro nombre de archivo.</translation>
    </message>
    <message>
      <source>{path} is damaged or was changed: {problem}, in «{table}». Take an untouched copy of the result, or delimit again.</source>
      <translation>{path} está dañado o se modificó: {problem}, en «{table}». Use una copia intacta del resultado o delimite de nuevo.</translation>
    </message>
    <message>
      <source>{path} is no QGIS project that can be opened. Choose the .qgz of an expediente.</source>
      <translation>{path} no es un proyecto de QGIS que se pueda abrir. Elija el .qgz de un expediente.</translation>
    </message>
    <message>
      <source>{path} is no layout template that QGIS can read. Save it again from the layout designer (Layout, Save as Template), or take it away to use the one of the plugin.</source>
      <translation>{path} no es una plantilla de composición que QGIS pueda leer. Guárdela de nuevo desde el diseñador (Composición, Guardar como plantilla) o retírela para usar la del complemento.</translation>
    </message>
    <message>
      <source>{path} is one of the files that this result was made from: it is never replaced. Choose another name.</source>
      <translation>{path} es uno de los archivos con que se hizo este resultado: nunca se reemplaza. Elija otro nombre.</translation>
    </message>
    <message>
      <source>{path} is open in another program or project. Close it there, or choose another file name, and run again.</source>
      <translation>{path} está abierto en otro programa o proyecto. Ciérrelo allí, o elija otro nombre de archivo, y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{path} is there already and is no GeoPackage that can be written to ({problem}). Choose another file name and run again; nothing was changed.</source>
      <translation>{path} ya existe y no es un GeoPackage en el que se pueda escribir ({problem}). Elija otro nombre de archivo y ejecute de nuevo; no se cambió nada.</translation>
    </message>
    <message>
      <source>{path} is there already and is not the register that a batch keeps of its results. Choose another folder for the results, or move that file; nothing was run.</source>
      <translation>{path} ya está ahí y no es el registro que un lote guarda de sus resultados. Elija otra carpeta para los resultados, o mueva ese archivo; no se ejecutó nada.</translation>
    </message>
    <message>
      <source>{path} is there already, and it is not as a batch wrote it for this case. It was left as it is. Move it, or mark «Overwrite files that the batch did not write», and run again.</source>
      <translation>{path} ya está ahí y no es como un lote lo escribió para este caso. Se dejó como está. Muévalo, o marque «Sobrescribir archivos que el lote no escribió», y ejecute otra vez.</translation>
    </message>
    <message>
      <source>{path} is there already. Choose another name, or say overwrite=True to replace the whole file; nothing was changed.</source>
      <translation>{path} ya existe. Elija otro nombre, o escriba overwrite=True para reemplazar el archivo completo; no se cambió nada.</translation>
    </message>
    <message>
      <source>{path} lacks the layer {layer}, so the expediente cannot be made. Delimit again, or choose the GeoPackage that the delimitation wrote.</source>
      <translation>A {path} le falta la capa {layer}, de modo que no se puede hacer el expediente. Delimite de nuevo, o elija el GeoPackage que escribió la delimitación.</translation>
    </message>
    <message>
      <source>{path} must end in .gpkg: a result is written as a GeoPackage.</source>
      <translation>{path} debe terminar en .gpkg: un resultado se escribe como GeoPackage.</translation>
    </message>
    <message>
      <source>{path} was edited after the delimitation, in: {tables}. Its numbers are no longer those of the run, and the expediente would print them as such. Run «Run a stored case again» on it and choose the new result; or mark «Print a result that was edited by hand», and the document will say so on its cover and in its summary.</source>
      <translation>{path} se editó después de la delimitación, en: {tables}. Sus cifras ya no son las del cálculo, y el expediente las imprimiría como tales. Ejecute «Repetir un caso guardado» con ese archivo y elija el resultado nuevo; o marque «Imprimir un resultado editado a mano», y el documento lo dirá en la portada y en el resumen.</translation>
    </message>
    <message>
      <source>{path} was not opened: as an archive it is damaged, or its part «{part}» would be unpacked outside its folder. Save the project again from QGIS. No PDF was written.</source>
      <translation>No se abrió {path}: como archivo comprimido está dañado, o su parte «{part}» se escribiría fuera de su carpeta. Guarde de nuevo el proyecto desde QGIS. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>{path} was not opened: it declares XML entities, which QGIS never writes and with which a file can read others or fill the memory. Save it again from QGIS. No PDF was written.</source>
      <translation>No se abrió {path}: declara entidades XML, que QGIS nunca escribe y con las que un archivo puede leer otros o llenar la memoria. Guárdelo de nuevo desde QGIS. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>{path} was not opened: it holds more than {most} MB, and no file of its kind does. Choose the file that QGIS saved. No PDF was written.</source>
      <translation>No se abrió {path}: contiene más de {most} MB, y ningún archivo de su clase los tiene. Elija el archivo que guardó QGIS. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>{path} was not opened: it is no whole XML file in UTF-8 as QGIS writes them (line {line}). Save it again from QGIS. No PDF was written.</source>
      <translation>No se abrió {path}: no es un archivo XML completo en UTF-8 como los que escribe QGIS (línea {line}). Guárdelo de nuevo desde QGIS. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>{path} was not opened: it names what is not a file of this computer, or asks for its variables: {places}. Take that out in QGIS (embed pictures, save layers to files). For a project whose origin you trust, mark «Open also what the case names on other computers». No PDF was written.</source>
      <translation>No se abrió {path}: nombra lo que no es un archivo de este equipo, o pide sus variables: {places}. Quítelo en QGIS (incruste las imágenes, guarde las capas en archivos). Si es un proyecto cuyo origen conoce y en el que confía, marque «Abrir también lo que el caso nombra en otros equipos». No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>{path} was not written, because it came out damaged ({problem}). The disk may be full: free some space or choose another folder, and run again.</source>
      <translation>{path} no se escribió, porque resultó dañado ({problem}). Puede que el disco esté lleno: libere espacio o elija otra carpeta y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{path} was written by an earlier version of am_delimiter and does not hold the summary that the expediente is made from. Run «Run a stored case again» on it and choose the new result.</source>
      <translation>{path} fue escrito por una versión anterior de am_delimiter y no contiene el resumen con que se hace el expediente. Ejecute «Repetir un caso guardado» con ese archivo y elija el resultado nuevo.</translation>
    </message>
    <message>
      <source>{percent} % of its built-up land</source>
      <translation>{percent} % de lo construido</translation>
    </message>
    <message>
      <source>{percent} % of its built-up land is in the same continuum; it joins at {gap} m</source>
      <translation>{percent} % de lo construido en ella está en el mismo continuo; se une a {gap} m</translation>
    </message>
    <message>
      <source>{percent} % of its census is located; {least} % are asked for</source>
      <translation>está localizado el {percent} % de su censo; se exige el {least} %</translation>
    </message>
    <message>
      <source>{percent} % of its located persons</source>
      <translation>{percent} % de sus personas localizadas</translation>
    </message>
    <message>
      <source>{percent} % of its located persons live on its built-up land; {least} % are asked for</source>
      <translation>el {percent} % de sus personas localizadas vive sobre su suelo construido; se exige el {least} %</translation>
    </message>
    <message>
      <source>{percent} % of the located persons ({persons}) live in {count} blocks or cells that lie only partly in patches: where in them is not known, so the population inside the continuum is told with the least and the most that it can be.</source>
      <translation>El {percent} % de las personas localizadas ({persons}) vive en {count} {count:manzana o celda que está|manzanas o celdas que están} solo en parte en manchas: no se sabe dónde dentro de ellas, así que la población dentro del continuo se da con el mínimo y el máximo que puede ser.</translation>
    </message>
    <message>
      <source>{persons} persons live in cells that touch no commune of the layer.</source>
      <translation>{persons} {persons:persona vive|personas viven} en celdas que no tocan ninguna comuna de la capa.</translation>
    </message>
    <message>
      <source>{persons} persons of cells that lie partly outside every commune of the layer count to the communes that the cells touch: what lies outside is taken for water. If the layer holds only some communes, those at its border have too many.</source>
      <translation>{persons} {persons:persona|personas} de celdas que quedan en parte fuera de toda comuna de la capa {persons:cuenta|cuentan} en las comunas que esas celdas tocan: lo de fuera se toma por agua. Si la capa tiene solo algunas comunas, las de su borde tienen de más.</translation>
    </message>
    <message>
      <source>{persons} persons of the layers lie in no commune of the study.</source>
      <translation>{persons} {persons:persona|personas} de las capas no {persons:está|están} en ninguna comuna del estudio.</translation>
    </message>
    <message>
      <source>{place}: {numerator} of {denominator} {unit}. Formula used, that of the decree being unknown: {formula}. Data: {source}.</source>
      <translation>{place}: {numerator} de {denominator} {unit}. Fórmula usada, porque la del decreto no se conoce: {formula}. Datos: {source}.</translation>
    </message>
    <message>
      <source>{place}: {numerator} of {denominator} {unit}. Formula used, that of the decree being unknown: {formula}. Data: {source}. It is a sample: the figure rests on {records} records, and {few} of the {pairs} flows between communes of the set have fewer than {limit}.</source>
      <translation>{place}: {numerator} de {denominator} {unit}. Fórmula usada, porque la del decreto no se conoce: {formula}. Datos: {source}. Es una muestra: la cifra descansa en {records} {records:registro|registros}, y {few} de {pairs} {pairs:flujo|flujos} entre comunas del conjunto {few:tiene|tienen} menos de {limit}.</translation>
    </message>
    <message>
      <source>{product} holds the years from {first} to {last}, and {years} were asked for.</source>
      <translation>{product} tiene los años de {first} a {last}, y se pidió {years}.</translation>
    </message>
    <message>
      <source>{rasters} come from another system than the grid: each of their cells was parted into small ones, which were summed. Rasters of 1 km in an equal-area system, such as those of GHSL in Mollweide, need no parting.</source>
      <translation>{rasters}: de otro sistema que la grilla; cada celda se partió en celdas pequeñas, que se sumaron. Los rásteres de 1 km en un sistema que conserva áreas, como los de GHSL en Mollweide, no necesitan partirse.</translation>
    </message>
    <message>
      <source>{raster} declares a scale, which was applied: value = number × {factor} + {offset}.</source>
      <translation>{raster} declara una escala, que se aplicó: valor = número × {factor} + {offset}.</translation>
    </message>
    <message>
      <source>{raster} is encoded like {encoding}: its values say so, and neither its file name, nor its metadata, nor the user says that it is that product.</source>
      <translation>{raster} está codificado como {encoding}: lo dicen sus valores, y ni el nombre del archivo, ni sus metadatos, ni quien usa el programa dicen que sea ese producto.</translation>
    </message>
    <message>
      <source>{raster} is no population: it holds {product}. Give a raster of persons per cell, such as GHS-POP; built-up land has a parameter of its own.</source>
      <translation>{raster} no es población: contiene {product}. Entregue un ráster de personas por celda, como GHS-POP; lo construido tiene su propio parámetro.</translation>
    </message>
    <message>
      <source>{raster} is of {product}, which counts persons: it is no built-up land. Give it in «POPULATION_RASTERS».</source>
      <translation>{raster} es de {product}, que cuenta personas: no es suelo construido. Entréguelo en «POPULATION_RASTERS».</translation>
    </message>
    <message>
      <source>{raster} is of {product}, which shows built-up land and counts nobody. Give it in «EPOCHS».</source>
      <translation>{raster} es de {product}, que muestra lo construido y no cuenta a nadie. Entréguelo en «EPOCHS».</translation>
    </message>
    <message>
      <source>{raster} says that it holds a density («{said}»), not persons per cell. Multiply it by the square kilometres of its cells, or give the raster of counts.</source>
      <translation>{raster} dice que contiene una densidad («{said}»), no personas por celda. Multiplíquelo por los kilómetros cuadrados de sus celdas, o entregue el ráster de recuentos.</translation>
    </message>
    <message>
      <source>{raster} was read as {encodings} in different regions, by the values that it has there. Choose its encoding and run again.</source>
      <translation>{raster} se leyó como {encodings} según la región, por los valores que tiene ahí. Elija su codificación y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{reason} By the size of the cells the gap is truly of {least} to {most} m.</source>
      <translation>{reason} Por el tamaño de la celda, la separación verdadera es de {least} a {most} m.</translation>
    </message>
    <message>
      <source>{reason} It does not decide: at the least it is {least}, with only the blocks that lie wholly there, and at the most {most}, with all that touch it and the {persons} persons of the census that the layers do not locate; the threshold lies in between.</source>
      <translation>{reason} No decide: como mínimo son {least}, con solo las manzanas que están enteras dentro, y como máximo {most}, con todas las que tocan y las personas del censo que las capas no ubican ({persons}); el umbral está entre ambas cifras.</translation>
    </message>
    <message>
      <source>{reason} Not in the continuum of the others: {communes}.</source>
      <translation>{reason} Fuera del continuo de las demás: {communes}.</translation>
    </message>
    <message>
      <source>{reason} The size of the cells does not settle it: the gap is truly of {least} to {most} m, and the tolerance lies in between; finer evidence could change the verdict.</source>
      <translation>{reason} El tamaño de la celda no lo resuelve: la separación verdadera es de {least} a {most} m y la tolerancia queda en medio; una evidencia más fina podría cambiar el veredicto.</translation>
    </message>
    <message>
      <source>{reason} Where people live inside a block is not known: the figure is of {least} to {most}.</source>
      <translation>{reason} No se sabe dónde vive la gente dentro de una manzana: la cifra está entre {least} y {most}.</translation>
    </message>
    <message>
      <source>{region}: {count} of {all}</source>
      <translation>{region}: {count} de {all}</translation>
    </message>
    <message>
      <source>{rows} rows of {table} have a code that is no commune and were left out, with {amount} of {total} counted; codes (rows): {codes}.</source>
      <translation>{rows} {rows:fila|filas} de {table} {rows:tiene|tienen} un código que no es de una comuna y {rows:quedó|quedaron} fuera, con {amount} de {total} {total:contado|contados}; códigos (filas): {codes}.</translation>
    </message>
    <message>
      <source>{rule} cannot be {value} {unit}: it goes from {least} to {most}.</source>
      <translation>{rule}: no puede ser {value} {unit}; va de {least} a {most}.</translation>
    </message>
    <message>
      <source>{shared} of {serving} elements that serve these communes are shared by two or more of them, {all} by all, in {count} categories.</source>
      <translation>De {serving} {serving:elemento que sirve|elementos que sirven} a estas comunas, dos o más de ellas comparten {shared} (categorías: {count}) y todas comparten {all}.</translation>
    </message>
    <message>
      <source>{shared} of {serving} elements that serve these communes are shared by two or more of them, {all} by all, in {count} categories. Not shared by two of them: {unshared}.</source>
      <translation>De {serving} {serving:elemento que sirve|elementos que sirven} a estas comunas, dos o más de ellas comparten {shared} (categorías: {count}) y todas comparten {all}. No los comparten dos de ellas: {unshared}.</translation>
    </message>
    <message>
      <source>{shared} of {serving} instruments and policies that reach these communes are common to two or more of them, {all} to all.</source>
      <translation>De {serving} {serving:instrumento o política que alcanza|instrumentos y políticas que alcanzan} a estas comunas, {shared} {shared:es común|son comunes} a dos o más de ellas y {all}, a todas.</translation>
    </message>
    <message>
      <source>{shared} of {serving} instruments and policies that reach these communes are common to two or more of them, {all} to all. Not common to two of them: {unshared}.</source>
      <translation>De {serving} {serving:instrumento o política que alcanza|instrumentos y políticas que alcanzan} a estas comunas, {shared} {shared:es común|son comunes} a dos o más de ellas y {all}, a todas. No son comunes a dos de ellas: {unshared}.</translation>
    </message>
    <message>
      <source>{start} and {end} are of different products or cells, which do not compare</source>
      <translation>{start} y {end} son de productos o celdas distintos, que no se comparan</translation>
    </message>
    <message>
      <source>{state}. Who acts: {who}.</source>
      <translation>{state}. Actúa: {who}.</translation>
    </message>
    <message>
      <source>{step} ({done} of {all})</source>
      <translation>{step} ({done} de {all})</translation>
    </message>
    <message>
      <source>{step}: these communes are not in the set: {names}.</source>
      <translation>{step}: estas comunas no están en el conjunto: {names}.</translation>
    </message>
    <message>
      <source>{step}: these rows name no commune: {rows}.</source>
      <translation>{step}: estas filas no nombran una comuna: {rows}.</translation>
    </message>
    <message>
      <source>{table} does not tell what part of the people of these communes lives in an urban centre; none of them is a city: {cuts}.</source>
      <translation>{table} no dice qué parte de la gente de estas comunas vive en un centro urbano; ninguna de ellas es ciudad: {cuts}.</translation>
    </message>
    <message>
      <source>{table} does not tell who works in the commune where he lives for {count} {count:commune|communes}, which {count:is|are} not evaluable: {cuts}.</source>
      <translation>{table} no dice quién trabaja en la comuna donde vive en {count} {count:comuna|comunas}, que no {count:es evaluable|son evaluables}: {cuts}.</translation>
    </message>
    <message>
      <source>{table} has fewer employed residents than travel to work starts there, in {cuts}: they are not evaluable. Both must count the same persons, in the same year.</source>
      <translation>{table} tiene menos ocupados residentes que los viajes al trabajo que parten de allí, en {cuts}: no son evaluables. Las dos tablas deben contar a las mismas personas, en el mismo año.</translation>
    </message>
    <message>
      <source>{table} has neither a column with the code of the project ({codes}) nor one with its name ({names}). Its columns are: {columns}. Rename the one that holds it.</source>
      <translation>{table} no tiene columna con el código del proyecto ({codes}) ni con su nombre ({names}). Sus columnas son: {columns}. Cambie el nombre de la que lo trae.</translation>
    </message>
    <message>
      <source>{table} has no employed residents of: {cuts}. They are not evaluable.</source>
      <translation>{table} no tiene los ocupados residentes de: {cuts}. No son evaluables.</translation>
    </message>
    <message>
      <source>{table} has several rows with different values of {field} for: {cuts}. Leave one row for each commune.</source>
      <translation>{table} tiene varias filas con valores distintos de {field} en: {cuts}. Deje una fila por comuna.</translation>
    </message>
    <message>
      <source>{table} is not declared to be a census: shares are those of a sample, and a pair of communes without a row counts as nobody, though the sample may only have met none.</source>
      <translation>No está declarado que {table} sea un censo: las partes son las de una muestra, y un par de comunas sin fila cuenta como nadie, aunque puede que la muestra no haya dado con ninguno.</translation>
    </message>
    <message>
      <source>{table} is not in UTF-8; it was read as Windows (cp1252) text.</source>
      <translation>{table} no está en UTF-8; se leyó como texto de Windows (cp1252).</translation>
    </message>
    <message>
      <source>{table} tells of nobody who works in the commune where he lives, so that the workers whose commune of work is known cannot be counted. Choose the other denominator: all employed residents, as RESIDENT_WORKERS gives them.</source>
      <translation>{table} no dice de nadie que trabaje en la comuna donde vive, de modo que no se pueden contar los ocupados cuya comuna de trabajo se conoce. Elija el otro denominador: todos los ocupados residentes, como los da RESIDENT_WORKERS.</translation>
    </message>
    <message>
      <source>{table} tells of nobody who works in the commune where he lives: it has no row with the same commune of origin and destination. What part of the employed residents goes to a city cannot be known. Add those rows, or give a table with the employed residents of each commune in RESIDENT_WORKERS.</source>
      <translation>{table} no dice de nadie que trabaje en la comuna donde vive: no tiene ninguna fila con la misma comuna de origen y de destino. No se puede saber qué parte de los ocupados residentes va a una ciudad. Agregue esas filas, o entregue en RESIDENT_WORKERS una tabla con los ocupados residentes de cada comuna.</translation>
    </message>
    <message>
      <source>{table} uses old commune codes, replaced by today's (rows): {codes}.</source>
      <translation>{table} usa códigos comunales antiguos, reemplazados por los actuales (filas): {codes}.</translation>
    </message>
    <message>
      <source>{table}, row {row} ({step}): it is «hecho» on {date}, which is after today ({today}). Correct the date, or write «en curso».</source>
      <translation>{table}, fila {row} ({step}): está «hecho» el {date}, que es después de hoy ({today}). Corrija la fecha o escriba «en curso».</translation>
    </message>
    <message>
      <source>{table}, row {row} ({step}): it is «hecho» without a date. Write the day on which it was done, or another state.</source>
      <translation>{table}, fila {row} ({step}): está «hecho» sin fecha. Escriba el día en que se hizo, u otro estado.</translation>
    </message>
    <message>
      <source>{table}, row {row} ({step}): the opinion «{opinion}» must be one of these: {opinions}.</source>
      <translation>{table}, fila {row} ({step}): la opinión «{opinion}» debe ser una de estas: {opinions}.</translation>
    </message>
    <message>
      <source>{table}, row {row} ({step}): the state «{state}» must be one of these: {states}.</source>
      <translation>{table}, fila {row} ({step}): el estado «{state}» debe ser uno de estos: {states}.</translation>
    </message>
    <message>
      <source>{table}, row {row} ({step}): «{date}» is no day of the calendar. Write it as in 30-06-2026 or 2026-06-30.</source>
      <translation>{table}, fila {row} ({step}): «{date}» no es un día del calendario. Escríbalo como en 30-06-2026 o 2026-06-30.</translation>
    </message>
    <message>
      <source>{table}, row {row}, column «{column}»: {written} {problem} The row was left out: correct it and run again, or write it in QGIS.</source>
      <translation>{table}, fila {row}, columna «{column}»: {written} {problem} La fila quedó fuera: corríjala y ejecute de nuevo, o escríbala en QGIS.</translation>
    </message>
    <message>
      <source>{table}, row {row}: its code and its name are of two communes. The row was left out: correct one of them.</source>
      <translation>{table}, fila {row}: su código y su nombre son de dos comunas. La fila quedó fuera: corrija uno de ellos.</translation>
    </message>
    <message>
      <source>{table}, row {row}: no commune is said, which only who presides, the secretary and guests may lack. The row was left out.</source>
      <translation>{table}, fila {row}: no dice la comuna, que solo puede faltar a quien preside, a la secretaría y a los invitados. La fila quedó fuera.</translation>
    </message>
    <message>
      <source>{table}, row {row}: nothing is written under «{column}». The row was left out.</source>
      <translation>{table}, fila {row}: no hay nada escrito en «{column}». La fila quedó fuera.</translation>
    </message>
    <message>
      <source>{table}, row {row}: «{step}» is no step of the procedure. Write one of these: {steps}.</source>
      <translation>{table}, fila {row}: «{step}» no es un paso de la tramitación. Escriba uno de estos: {steps}.</translation>
    </message>
    <message>
      <source>{table}, {row}: {field} was {stored}, is now {new}.</source>
      <translation>{table}, {row}: {field} era {stored} y ahora es {new}.</translation>
    </message>
    <message>
      <source>{table}: categories that the catalogue lacks are kept as written: {names}.</source>
      <translation>{table}: categorías que no están en el catálogo, conservadas como se escribieron: {names}.</translation>
    </message>
    <message>
      <source>{table}: communes in several rows, which must say the same: {cuts}.</source>
      <translation>{table}: comunas en varias filas, que deben decir lo mismo: {cuts}.</translation>
    </message>
    <message>
      <source>{table}: features without a shape were left out: {names}.</source>
      <translation>{table}: elementos sin geometría, que no se usaron: {names}.</translation>
    </message>
    <message>
      <source>{table}: in {count} projects there are words that are those of no commune, and do not count: {names}.</source>
      <translation>{table}: en {count} {count:proyecto|proyectos} hay palabras que no son de ninguna comuna y no cuentan: {names}.</translation>
    </message>
    <message>
      <source>{table}: no commune could be read for these, which were left out: {names}.</source>
      <translation>{table}: no se pudo leer ninguna comuna de estos, que no se usaron: {names}.</translation>
    </message>
    <message>
      <source>{table}: nobody says in which unit {count} amounts are, so they are not added: {names}. Choose it in the form, or write it in the heading of the column.</source>
      <translation>{table}: nadie dice en qué unidad {count:está|están} {count} {count:monto|montos}, y no se {count:suma|suman}: {names}. Elíjala en el formulario o escríbala en el encabezado de la columna.</translation>
    </message>
    <message>
      <source>{table}: old commune codes were replaced by today's: {cuts}.</source>
      <translation>{table}: códigos comunales antiguos reemplazados por los de hoy: {cuts}.</translation>
    </message>
    <message>
      <source>{table}: old commune codes were replaced by today's: {names}.</source>
      <translation>{table}: los códigos comunales antiguos se reemplazaron por los actuales: {names}.</translation>
    </message>
    <message>
      <source>{table}: stored {stored}, now {new}.</source>
      <translation>{table}: guardadas {stored}, ahora {new}.</translation>
    </message>
    <message>
      <source>{table}: the row {row} is new ({new}).</source>
      <translation>{table}: la fila {row} es nueva ({new}).</translation>
    </message>
    <message>
      <source>{table}: the row {row} is no longer there ({stored}).</source>
      <translation>{table}: la fila {row} ya no está ({stored}).</translation>
    </message>
    <message>
      <source>{table}: the same rows in another order.</source>
      <translation>{table}: las mismas filas en otro orden.</translation>
    </message>
    <message>
      <source>{table}: these codes are of no commune and do not count: {names}.</source>
      <translation>{table}: estos códigos no son de ninguna comuna y no cuentan: {names}.</translation>
    </message>
    <message>
      <source>{table}: these codes are of no commune and were left out: {cuts}.</source>
      <translation>{table}: estos códigos no son de ninguna comuna y se dejaron fuera: {cuts}.</translation>
    </message>
    <message>
      <source>{table}: without a category: {names}.</source>
      <translation>{table}: sin categoría: {names}.</translation>
    </message>
    <message>
      <source>{table}: without a date that can be read: {names}.</source>
      <translation>{table}: sin fecha o con fecha ilegible: {names}.</translation>
    </message>
    <message>
      <source>{table}: without a source: {names}.</source>
      <translation>{table}: sin fuente: {names}.</translation>
    </message>
    <message>
      <source>{table}: {before} {before:row|rows} before, {added} added, {completed} completed.</source>
      <translation>{table}: {before} {before:fila|filas} antes, {added} {added:agregada|agregadas}, {completed} {completed:completada|completadas}.</translation>
    </message>
    <message>
      <source>{table}: {count} amounts could not be read, and count as without data: {names}. Write them as 1234 or 1.234,5.</source>
      <translation>{table}: {count} {count:monto no se pudo leer y cuenta|montos no se pudieron leer y cuentan} como sin dato: {names}. Escríbalos como 1234 o 1.234,5.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities are there more than once, with the same data at the same place, and count once: {names}.</source>
      <translation>{table}: hay {count} {count:establecimiento|establecimientos} más de una vez, con los mismos datos en el mismo lugar; {count:cuenta|cuentan} una sola: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities have latitude and longitude exchanged, and their position was not used: {names}.</source>
      <translation>{table}: {count} {count:establecimiento tiene|establecimientos tienen} latitud y longitud intercambiadas, y su ubicación no se usó: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities have no coordinates: {names}.</source>
      <translation>{table}: {count} {count:establecimiento no tiene|establecimientos no tienen} coordenadas: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities lie outside every commune of the layer, and their position was not used: {names}.</source>
      <translation>{table}: {count} {count:establecimiento está|establecimientos están} fuera de todas las comunas de la capa, y su ubicación no se usó: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities lie outside the commune they name, and their position was not used: {names}.</source>
      <translation>{table}: {count} {count:establecimiento está|establecimientos están} fuera de la comuna que {count:indica|indican}, y su ubicación no se usó: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities name a commune that the layer of communes does not hold, and were left out unless they list the communes they serve: {names}.</source>
      <translation>{table}: {count} {count:establecimiento indica|establecimientos indican} una comuna que la capa de comunas no tiene, y no se {count:usó, salvo que liste las comunas que sirve|usaron, salvo que listen las comunas que sirven}: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} invalid polygons were repaired: {names}.</source>
      <translation>{table}: se {count:reparó|repararon} {count} {count:polígono inválido|polígonos inválidos}: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} projects have latitude and longitude exchanged, and their position was not used: {names}.</source>
      <translation>{table}: {count} {count:proyecto tiene|proyectos tienen} la latitud y la longitud intercambiadas, y su posición no se usó: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} projects have neither a code nor a name: {names}.</source>
      <translation>{table}: {count} {count:proyecto no tiene|proyectos no tienen} código ni nombre: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} projects have no shape, so their effect is judged by what the table says: {names}.</source>
      <translation>{table}: {count} {count:proyecto no tiene|proyectos no tienen} dibujo, y su efecto se juzga por lo que dice la tabla: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} projects lie outside the country, and their position was not used: {names}. Look at the reference system of the layer.</source>
      <translation>{table}: {count} {count:proyecto está|proyectos están} fuera del país, y su posición no se usó: {names}. Revise el sistema de referencia de la capa.</translation>
    </message>
    <message>
      <source>{table}: {count} projects say an amount of 0, which counts as such: {names}.</source>
      <translation>{table}: {count} {count:proyecto dice|proyectos dicen} un monto de 0, que cuenta como tal: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} rows without a name were left out.</source>
      <translation>{table}: {count} {count:fila sin nombre no se usó|filas sin nombre no se usaron}.</translation>
    </message>
    <message>
      <source>{table}: {count} units of amounts are not known, and those amounts are not added: {names}.</source>
      <translation>{table}: {count} {count:unidad de monto no se reconoce|unidades de montos no se reconocen}, y esos montos no se suman: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} years could not be read and are left out: {names}.</source>
      <translation>{table}: {count} {count:año no se pudo leer y queda|años no se pudieron leer y quedan} fuera: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} {count:row says|rows say} something else than the case holds of the same thing; what stands there stays. Change it in QGIS if it is to change.</source>
      <translation>{table}: {count} {count:fila dice|filas dicen} otra cosa que el caso sobre lo mismo; queda lo que está en el caso. Cámbielo en QGIS si debe cambiar.</translation>
    </message>
    <message>
      <source>{table}: {count} {count:row|rows} without a commune code left out.</source>
      <translation>{table}: {count} {count:fila sin código de comuna quedó|filas sin código de comuna quedaron} fuera.</translation>
    </message>
    <message>
      <source>{territory} ({communes} {communes:commune|communes}): eligible: {eligible}; {met} of {tests} tests met, {open} not evaluable; index: {index}; exit: {exit}.</source>
      <translation>{territory} ({communes} {communes:comuna|comunas}): elegible: {eligible}; cumple {met} de {tests} {tests:prueba|pruebas}, {open} no {open:evaluable|evaluables}; índice: {index}; egreso: {exit}.</translation>
    </message>
    <message>
      <source>{told}. Not written down: {fields}.</source>
      <translation>{told}. Sin anotar: {fields}.</translation>
    </message>
    <message>
      <source>{total}: the total of {census}</source>
      <translation>{total}: el total del {census}</translation>
    </message>
    <message>
      <source>{west} to {east}; {south} to {north}</source>
      <translation>{west} a {east}; {south} a {north}</translation>
    </message>
    <message>
      <source>{why} Keep the product's own file name, or choose the encoding.</source>
      <translation>{why} Conserve el nombre de archivo del producto o elija la codificación.</translation>
    </message>
    <message>
      <source>{workers} processes of this computer could not be started ({problem}). Ask for fewer, or leave empty who does the work.</source>
      <translation>No se {workers:pudo|pudieron} iniciar {workers} {workers:proceso|procesos} de este computador ({problem}). Pida menos, o deje vacío quién hace el trabajo.</translation>
    </message>
    <message>
      <source>{workers} workers in {pairs} pairs of communes, counted with {engine}.</source>
      <translation>{workers} {workers:trabajador|trabajadores} en {pairs} {pairs:par|pares} de comunas, contados con {engine}.</translation>
    </message>
    <message>
      <source>«{date}» ({parameter}) is no day of the calendar. Write it as in 11-03-2026 or 2026-03-11.</source>
      <translation>«{date}» ({parameter}) no es un día del calendario. Escríbalo como en 11-03-2026 o 2026-03-11.</translation>
    </message>
    <message>
      <source>«{field}» in «POP_FIELDS» does not say of which year it is. Write fields whose name ends with the year (POB_2017; POB_2024), or the year before them (1992=HABITANTES).</source>
      <translation>«{field}» en «POP_FIELDS» no dice de qué año es. Escriba campos cuyo nombre termine en el año (POB_2017; POB_2024), o el año delante (1992=HABITANTES).</translation>
    </message>
    <message>
      <source>«{given}» (of type {kind}) is no layer for {parameter}. Give the path of a file, or a GeoDataFrame.</source>
      <translation>«{given}» (de tipo {kind}) no es una capa para {parameter}. Entregue la ruta de un archivo o un GeoDataFrame.</translation>
    </message>
    <message>
      <source>«{given}» (of type {kind}) is no table for {parameter}. Give the path of a file, or a DataFrame.</source>
      <translation>«{given}» (de tipo {kind}) no es una tabla para {parameter}. Entregue la ruta de un archivo o un DataFrame.</translation>
    </message>
    <message>
      <source>«{input}» is a raster; a vector layer or a table is needed here.</source>
      <translation>«{input}» es un ráster; aquí se necesita una capa vectorial o una tabla.</translation>
    </message>
    <message>
      <source>«{input}» is a table without shapes; polygons are needed here. Of a shapefile give the .shp, with its other files beside it.</source>
      <translation>«{input}» es una tabla sin formas; aquí se necesitan polígonos. De un shapefile indique el .shp, con sus otros archivos al lado.</translation>
    </message>
    <message>
      <source>«{input}» is a vector layer; a raster is needed here.</source>
      <translation>«{input}» es una capa vectorial; aquí se necesita un ráster.</translation>
    </message>
    <message>
      <source>«{input}» is neither a layer of the project nor a file that exists. Check the path, the disk or folder of the network, and the name.</source>
      <translation>«{input}» no es ni una capa del proyecto ni un archivo que exista. Revise la ruta, el disco o la carpeta de red, y el nombre.</translation>
    </message>
    <message>
      <source>«{input}» is one page of a web service and not the whole layer: its own file says so ({sign}). With a part of the data every count would be wrong. Download all of it: add the service to QGIS as a layer and export it, or ask for the pages that follow («resultOffset» or «startIndex») and merge them. Then run again.</source>
      <translation>«{input}» es una página de un servicio web y no la capa completa: lo dice su propio archivo ({sign}). Con una parte de los datos toda cuenta saldría mal. Descargue todo: agregue el servicio a QGIS como capa y expórtela, o pida las páginas que siguen («resultOffset» o «startIndex») y únalas. Luego ejecute de nuevo.</translation>
    </message>
    <message>
      <source>«{layer}» cannot be drawn as «{role}», which takes {wanted}. Choose another layer, or give it under the role that it has.</source>
      <translation>«{layer}» no se puede dibujar como «{role}», que pide {wanted}. Elija otra capa, o entréguela en el rol que le corresponde.</translation>
    </message>
    <message>
      <source>«{layer}» holds {found}, but «{slot}» takes: {wanted}. Choose another layer.</source>
      <translation>«{layer}» contiene {found}, pero «{slot}» admite: {wanted}. Elija otra capa.</translation>
    </message>
    <message>
      <source>«{layer}» is of a kind that no input takes.</source>
      <translation>«{layer}» es de un tipo que ningún dato admite.</translation>
    </message>
    <message>
      <source>«{layer}», given as «{role}», does not say its reference system, so it cannot be put in its place. Set the system of the layer, or save it with one.</source>
      <translation>«{layer}», entregada como «{role}», no dice su sistema de referencia y no se puede poner en su lugar. Asígnele uno a la capa, o guárdela con él.</translation>
    </message>
    <message>
      <source>«{layer}», given as «{role}», is no file of this computer: {source}. Nothing was fetched. If you want it on the maps, mark «Open also what the case names on other computers»; otherwise save it to a file and give that.</source>
      <translation>«{layer}», entregada como «{role}», no es un archivo de este equipo: {source}. No se pidió nada. Si la quiere en los mapas, marque «Abrir también lo que el caso nombra en otros equipos»; si no, guárdela en un archivo y entregue ese.</translation>
    </message>
    <message>
      <source>«{option}» holds {years} years and there are {layers} layers: {names}. Write one year for each layer, in their order (tiles of one year repeat it), or leave the list empty if the names of the files say it.</source>
      <translation>«{option}» tiene {years} {years:año|años} y hay {layers} {layers:capa|capas}: {names}. Escriba un año por capa, en su orden (las hojas de un mismo año lo repiten), o deje la lista vacía si los nombres de los archivos lo dicen.</translation>
    </message>
    <message>
      <source>«{text}» does not say who does the work. Leave it empty, write how many processes of this computer take part (0: none beside this one), or the address of a Dask scheduler, such as tcp://10.0.0.5:8786.</source>
      <translation>«{text}» no dice quién hace el trabajo. Déjelo vacío, escriba cuántos procesos de este computador participan (0: ninguno además de este), o la dirección de un planificador de Dask, como tcp://10.0.0.5:8786.</translation>
    </message>
    <message>
      <source>«{text}» is no date of the calendar. Write the day, month and year of the document, as in 21-11-2026 or 2026-11-21. No PDF was written.</source>
      <translation>«{text}» no es una fecha del calendario. Escriba el día, el mes y el año del documento, como en 21-11-2026 o 2026-11-21. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>«{text}» is no territory. Write each as its name, a colon and its commune codes, as in «Arauco: 08201, 08202; Ranco: 14201, 14203».</source>
      <translation>«{text}» no es un territorio. Escriba cada uno con su nombre, dos puntos y los códigos de sus comunas, como «Arauco: 08201, 08202; Ranco: 14201, 14203».</translation>
    </message>
    <message>
      <source>«{words}» in «{option}» is no year. Write years of four digits parted by comma or semicolon, from {least} to {most}, such as 1990, 2005; 2020.</source>
      <translation>«{words}» en «{option}» no es un año. Escriba años de cuatro cifras separados por coma o punto y coma, de {least} a {most}, como 1990, 2005; 2020.</translation>
    </message>
  </context>
</TS>
